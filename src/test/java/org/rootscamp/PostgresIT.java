package org.rootscamp;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every test that touches a database once more, on PostgreSQL. As one suite, so that the service
 * starts once, beside the tests of the packaged application, so that no core idles. The contract is
 * the same on any database, and every feature has tests of its own here.
 */
@Suite
@SelectPackages("org.rootscamp")
@IncludeTags("database")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(".*\\.ContractTest")
class PostgresIT {}
