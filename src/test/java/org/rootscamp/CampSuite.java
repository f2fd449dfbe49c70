package org.rootscamp;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The other half of the tests on the embedded database: every package that is not in {@link
 * WallSuite}.
 */
@Suite
@SelectPackages("org.rootscamp")
@ExcludePackages({
  "org.rootscamp.ranking",
  "org.rootscamp.allocation",
  "org.rootscamp.wall",
  "org.rootscamp.drafts"
})
@IncludeClassNamePatterns(".*Test")
class CampSuite {}
