package org.rootscamp;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every test that touches a database once more, on PostgreSQL. As one suite, so that the service
 * starts once, beside the tests of the packaged application, so that no core idles.
 */
@Suite
@SelectPackages("org.rootscamp")
@IncludeTags("database")
@IncludeClassNamePatterns(".*Test")
class PostgresIT {}
