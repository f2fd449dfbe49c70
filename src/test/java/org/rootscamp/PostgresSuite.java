package org.rootscamp;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What can differ on PostgreSQL, and one whole day of a camp. All other tests of the service have
 * run on H2 and use nothing that these do not: the same migrations, the same few kinds of locks and
 * keys. {@link WholePostgresSuite} runs them here, too.
 */
@Suite
@SelectPackages("org.rootscamp")
@IncludeTags("both")
@IncludeClassNamePatterns(".*Test")
class PostgresSuite {}
