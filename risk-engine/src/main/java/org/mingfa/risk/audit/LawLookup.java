package org.mingfa.risk.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/** Finds the text of a provision on a day; implemented over a generation by who has one. */
@FunctionalInterface
public interface LawLookup {

    /** What was found. */
    sealed interface Answer {

        /**
         * The provision in force that day.
         *
         * @param text of the article, or of the whole document when no article was asked for
         * @param version first day in force of the version
         */
        record Found(String text, LocalDate version) implements Answer {}

        /** Only our own digest of it: neither quoted nor audited. */
        record OnlyDigest() implements Answer {}

        /** No law of that title, or no official text of it. */
        record NotHeld() implements Answer {}

        /**
         * The law is held, but not the version of that day: the last one that is held was amended before.
         *
         * @param until first day on which that one was no longer in force
         */
        record VersionNotHeld(LocalDate until) implements Answer {}

        /** Not held as in one of those above, though the collection that serves now has it. */
        record NoLongerHeld() implements Answer {}

        /** The version of that day has no such article. */
        record NoSuchArticle() implements Answer {}

        /** There is such a law, but none of its versions was in force that day. */
        record NotInForce() implements Answer {}
    }

    /**
     * @param law full title as the national database writes it
     * @param article null for the whole document
     */
    Answer find(String law, @Nullable ArticleNumber article, LocalDate date);

    /** The day to which the collection knows law that was promulgated; empty where it does not say. */
    default Optional<LocalDate> through() {
        return Optional.empty();
    }
}
