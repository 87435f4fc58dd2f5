package org.mingfa.search.passage;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.DocumentId;

/** What a search finds and shows as one: an article of a law in one dated version, or a section of a case. */
public sealed interface Passage {

    /** Unique in its generation and the same in the next one while its document is the same. */
    String id();

    /** The text as published; highlights are spans of it. */
    String text();

    /** Place in its document, 0 first. */
    int position();

    /**
     * An article, or a section of a text without articles.
     *
     * @param law the version it belongs to; its header is in the catalogue of the generation
     * @param article its number, or null outside any article
     * @param path headings above it, outermost first
     * @param questions in people's own words that it answers
     */
    record LawPassage(
            String id,
            DocumentId law,
            @Nullable ArticleNumber article,
            List<String> path,
            int position,
            String text,
            List<String> questions)
            implements Passage {
        public LawPassage {
            path = List.copyOf(path);
            questions =
                    List.copyOf(Objects.requireNonNullElse(questions, List.of())); // generations of before have none
        }

        /** A passage that no question is known for. */
        public LawPassage(
                String id,
                DocumentId law,
                @Nullable ArticleNumber article,
                List<String> path,
                int position,
                String text) {
            this(id, law, article, path, position, text, List.of());
        }

        /** The same with the questions that it answers. */
        public LawPassage with(List<String> known) {
            return new LawPassage(id, law, article, path, position, text, known);
        }
    }

    /** A section of a judgment or guiding case, with the header of its case. */
    record CasePassage(String id, CaseHeader header, CaseSection.CasePart part, int position, String text)
            implements Passage {}
}
