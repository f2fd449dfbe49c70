package org.rootscamp.packaged;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every other {@link PageTest}, of console and projector, with an application of its own. */
@Suite
@SelectPackages("org.rootscamp.packaged")
@IncludeTags("page")
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns(".*\\.(Phone|CampDay).*IT")
class DeskPagesSuite {}
