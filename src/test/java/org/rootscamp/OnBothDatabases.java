package org.rootscamp;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of the running service that every build runs on H2 and on PostgreSQL, since the database
 * has a part in its outcome: locks, races, unique and foreign keys, sorting, texts and bytes that
 * are stored, what is told to other instances, and whatever the README promises.
 */
@QuarkusTest
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
@Tag("service")
@Tag("both")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnBothDatabases {}
