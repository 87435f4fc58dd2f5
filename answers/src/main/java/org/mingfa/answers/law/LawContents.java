package org.mingfa.answers.law;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.hit.LawAnswer;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.identity.SourceFile;

/**
 * One version of a law with its table of contents.
 *
 * @param asOf the day for which the status is given, or any
 * @param articles how many articles the version has
 * @param versions how many versions of the law the generation has
 */
public record LawContents(
        String generation,
        String asOf,
        LawAnswer law,
        List<Heading> contents,
        int articles,
        int versions,
        SourceFile source,
        String disclaimer) {

    /**
     * What stands under one heading.
     *
     * @param path the heading and those above it, outermost first; empty where the law has none
     */
    public record Heading(List<String> path, List<Entry> entries) {}

    /**
     * An article, or a section without number.
     *
     * @param number 第一百八十八条, or null for a section
     * @param text only of a section; articles have their own address
     */
    public record Entry(
            String id,
            @Nullable String number,
            @Nullable String ordinal,
            @Nullable String text) {

        static Entry of(LawPassage passage) {
            return passage.article() == null
                    ? new Entry(passage.id(), null, null, passage.text())
                    : new Entry(
                            passage.id(),
                            passage.article().format(),
                            passage.article().ordinal(),
                            null);
        }
    }

    /** Groups passages, which are in the order of the law, under their headings. */
    static List<Heading> headings(List<LawPassage> passages) {
        List<Heading> headings = new ArrayList<>();
        for (LawPassage passage : passages) {
            if (headings.isEmpty() || !headings.getLast().path().equals(passage.path())) {
                headings.add(new Heading(passage.path(), new ArrayList<>()));
            }
            headings.getLast().entries().add(Entry.of(passage));
        }
        return headings;
    }
}
