package org.rootscamp.packaged;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What needs packaged applications of its own, on both databases: kill -9 in the middle of votes
 * and of edits, and every seed. The long form kills more often.
 */
@Suite
@SelectPackages("org.rootscamp.packaged")
@ExcludeTags("page")
@IncludeClassNamePatterns(".*IT")
class ProcessesSuite {}
