package org.mingfa.answers.cases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which case is asked for, by its id or its number. */
public record CaseQuestion(@JsonProperty("case") String idOrNumber) {}
