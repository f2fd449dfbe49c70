package org.rootscamp;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The algorithms and all else that nothing is started for. Properties without a number of tries,
 * and whatever asks {@link Effort}, are tried more often in the long form.
 */
@Suite
@SelectPackages("org.rootscamp")
@ExcludeTags("service")
@IncludeClassNamePatterns(".*Test")
class PureSuite {}
