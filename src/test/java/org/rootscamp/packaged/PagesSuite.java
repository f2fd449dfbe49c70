package org.rootscamp.packaged;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every {@link PageTest}, with one packaged application and one browser for all of them. */
@Suite
@SelectPackages("org.rootscamp.packaged")
@IncludeTags("page")
@IncludeClassNamePatterns(".*IT")
class PagesSuite {}
