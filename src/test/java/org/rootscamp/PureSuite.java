package org.rootscamp;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The algorithms, which are plain Java: nothing is started for them. Properties without a number of
 * tries, and whatever asks {@link Effort}, are tried more often in the long form.
 */
@Suite
@SelectPackages({"org.rootscamp.ranking", "org.rootscamp.allocation"})
@IncludeClassNamePatterns(".*Test")
class PureSuite {}
