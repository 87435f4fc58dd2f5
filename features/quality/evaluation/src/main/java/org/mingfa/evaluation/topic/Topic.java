package org.mingfa.evaluation.topic;

/** A question whose answers are known. */
public sealed interface Topic permits StatuteTopic, CaseTopic, TopicFile.Unanswerable {

    /** Without spaces, so that it can stand in a TREC file. */
    String id();

    /** What is typed into the search. */
    String text();
}
