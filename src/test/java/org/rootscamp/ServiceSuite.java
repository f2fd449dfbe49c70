package org.rootscamp;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The service on the embedded database, started once: every test that is {@link OnTheService} or
 * {@link OnBothDatabases}. Each answer is held against openapi.yaml.
 */
@Suite
@SelectPackages("org.rootscamp")
@IncludeTags("service")
@IncludeClassNamePatterns(".*Test")
class ServiceSuite {}
