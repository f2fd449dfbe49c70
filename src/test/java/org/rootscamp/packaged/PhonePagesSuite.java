package org.rootscamp.packaged;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Each {@link PageTest} of the phone and the camp day, with one application and one browser. */
@Suite
@SelectPackages("org.rootscamp.packaged")
@IncludeTags("page")
@IncludeClassNamePatterns(".*\\.(Phone|CampDay).*IT")
class PhonePagesSuite {}
