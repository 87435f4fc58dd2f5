package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/**
 * One version of a law with its table of contents.
 *
 * @param asOf the day for which the status is given, or any
 * @param articles how many articles of the version are held
 * @param held the same in a sentence; of a digest it says that the law may have more
 * @param versions how many versions of the law the generation has
 */
public record LawContents(
        @JsonUnwrapped AnswerSource from,
        String asOf,
        LawAnswer law,
        List<Heading> contents,
        int articles,
        String held,
        int versions,
        SourceFile source,
        String disclaimer) {

    /**
     * What stands under one heading.
     *
     * @param path the heading and those above it, outermost first; empty where the law has none
     */
    public record Heading(List<String> path, List<ContentsEntry> entries) {}

    /**
     * An article, or a section without number.
     *
     * @param number 第一百八十八条, or null for a section
     * @param text of a section always; of an article only where the whole law was asked for
     * @param gap true where the law may have articles between this and the one before that a digest leaves out
     */
    public record ContentsEntry(
            String id,
            @Nullable String number,
            @Nullable String ordinal,
            @Nullable String text,
            boolean gap) {

        static ContentsEntry of(LawPassage passage, boolean gap) {
            return passage.article() == null
                    ? new ContentsEntry(passage.id(), null, null, passage.text(), false)
                    : new ContentsEntry(
                            passage.id(),
                            passage.article().format(),
                            passage.article().ordinal(),
                            null,
                            gap);
        }
    }

    /** The same headings with the text of each article. */
    static List<Heading> withTexts(List<Heading> headings, List<LawPassage> passages) {
        Map<String, String> texts = passages.stream().collect(Collectors.toMap(LawPassage::id, LawPassage::text));
        return headings.stream()
                .map(heading -> new Heading(
                        heading.path(),
                        heading.entries().stream()
                                .map(entry -> new ContentsEntry(
                                        entry.id(),
                                        entry.number(),
                                        entry.ordinal(),
                                        texts.get(entry.id()),
                                        entry.gap()))
                                .toList()))
                .toList();
    }

    /** 共 1260 条; of a digest 本库收录要点 193 条. */
    static String held(Nature nature, int articles) {
        return nature == Nature.OFFICIAL
                ? "共 " + articles + " 条。"
                : "本库收录" + nature.label() + " " + articles + " 条，未必是该法的全部条文。";
    }

    /** Groups passages, which are in the order of the law, under their headings. */
    static List<Heading> headings(Nature nature, List<LawPassage> passages) {
        List<Heading> headings = new ArrayList<>();
        ArticleNumber before = null;
        for (LawPassage passage : passages) {
            if (headings.isEmpty() || !headings.getLast().path().equals(passage.path())) {
                headings.add(new Heading(passage.path(), new ArrayList<>()));
            }
            headings.getLast()
                    .entries()
                    .add(ContentsEntry.of(passage, nature != Nature.OFFICIAL && isGap(before, passage)));
            before = passage.article() == null ? before : passage.article();
        }
        return headings;
    }

    private static boolean isGap(@Nullable ArticleNumber before, LawPassage passage) {
        ArticleNumber number = passage.article();
        if (number == null) {
            return false;
        }
        return before == null ? !number.equals(ArticleNumber.of(1)) : !number.follows(before);
    }
}
