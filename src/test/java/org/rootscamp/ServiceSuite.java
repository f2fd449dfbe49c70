package org.rootscamp;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The service on the embedded database, started once: every test that is {@link OnTheService} or
 * {@link OnBothDatabases}, and the small tests of plain classes beside them. Each answer is held
 * against openapi.yaml.
 */
@Suite
@SelectPackages("org.rootscamp")
@ExcludePackages({"org.rootscamp.ranking", "org.rootscamp.allocation"})
@IncludeClassNamePatterns(".*Test")
class ServiceSuite {}
