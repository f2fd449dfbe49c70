package org.rootscamp;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Half of the tests on the embedded database, as one suite, so that the service starts once: what
 * makes the Wall out of votes. All others are in {@link CampSuite}, beside it.
 */
@Suite
@SelectPackages("org.rootscamp")
@IncludePackages({
  "org.rootscamp.ranking",
  "org.rootscamp.allocation",
  "org.rootscamp.wall",
  "org.rootscamp.drafts"
})
@IncludeClassNamePatterns(".*Test")
class WallSuite {}
