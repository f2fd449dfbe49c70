package org.rootscamp.http.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The lowest role that may call an operation. An operation without it can be called by nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
  Role value();

  /** Whether auditors may call it as well, who see no names. */
  boolean auditors() default false;
}
