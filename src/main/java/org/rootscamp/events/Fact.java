package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that became different, as the journal keeps it: never a name of a person.
 *
 * @param field what of the subject, for example {@code start} or {@code voting.open}
 * @param from what it was, or null
 * @param to what it is, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(String field, String from, String to) {}
