package org.rootscamp;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** In the long form instead of {@link PostgresSuite}: every test of the service, on PostgreSQL. */
@Suite
@SelectPackages("org.rootscamp")
@IncludeTags("service")
@IncludeClassNamePatterns(".*Test")
class WholePostgresSuite {}
