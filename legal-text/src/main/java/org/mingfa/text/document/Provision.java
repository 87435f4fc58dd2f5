package org.mingfa.text.document;

import java.util.List;

/** A part of a law that is quoted as a whole: an article, or a section of a text without articles. */
public sealed interface Provision {

    /** Headings above it, outermost first: 第一编 总则, 第九章 诉讼时效. */
    List<String> path();

    /** Its text, paragraphs (款) separated by a line feed, without the 第…条 in front. */
    String text();

    /** One 条. Its paragraphs are the lines of its text that are not items (项) or sub-items (目). */
    record Article(ArticleNumber number, List<String> path, String text) implements Provision {
        public Article {
            path = List.copyOf(path);
        }
    }

    /** Text outside any article: a preamble, the body of a decision or notice, an annex. */
    record Section(Kind kind, List<String> path, String text) implements Provision {
        public Section {
            path = List.copyOf(path);
        }

        /** Which part of the document it is. */
        public enum Kind {
            PREAMBLE,
            BODY,
            ANNEX
        }
    }
}
