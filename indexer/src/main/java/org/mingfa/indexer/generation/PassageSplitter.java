package org.mingfa.indexer.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.GuidingCase;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;

/**
 * Cuts a document into what is found and shown as one: an article (or a section of a text without articles), or a
 * section of a case. Ids stay the same while the document does.
 */
public final class PassageSplitter {

    /** Usual length of a part of a long section of a case, in UTF-16 units. */
    static final int USUAL = 1_500;

    private PassageSplitter() {}

    /** {@code LAW#188-1} for an article; {@code LAW~7} by place for anything else, and for a number that recurs. */
    public static List<LawPassage> split(NormativeDocument law) {
        List<LawPassage> passages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Provision provision : law.provisions()) {
            int position = passages.size();
            switch (provision) {
                case Provision.Article article -> {
                    String id = PassageId.of(law.id(), article.number());
                    boolean first = ids.add(id);
                    passages.add(new LawPassage(
                            first ? id : law.id() + "~" + position,
                            law.id(),
                            first ? article.number() : null,
                            article.path(),
                            position,
                            first ? article.text() : article.number().format() + " " + article.text()));
                }
                case Provision.Section section -> {
                    if (!section.text().isBlank()) {
                        passages.add(new LawPassage(
                                law.id() + "~" + position, law.id(), null, section.path(), position, section.text()));
                    }
                }
            }
        }
        return passages;
    }

    /** One passage per section; long sections are cut between paragraphs near 1,500 characters. */
    public static List<CasePassage> splitCase(LegalDocument document) {
        CaseHeader header;
        List<CaseSection> sections;
        switch (document) {
            case Judgment judgment -> {
                header = judgment.header();
                sections = judgment.sections();
            }
            case GuidingCase guiding -> {
                header = guiding.header();
                sections = guiding.sections();
            }
            case NormativeDocument law -> throw new IllegalArgumentException("a law is no case: " + law.id());
        }
        List<CasePassage> passages = new ArrayList<>();
        for (CaseSection section : sections) {
            for (String text : parts(section.text())) {
                int position = passages.size();
                passages.add(new CasePassage(header.id() + "~" + position, header, section.part(), position, text));
            }
        }
        return passages;
    }

    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String paragraph : text.split("\n")) {
            for (String piece : pieces(paragraph)) {
                if (!part.isEmpty() && part.length() + piece.length() > USUAL) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                part.append(part.isEmpty() ? "" : "\n").append(piece);
            }
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        return parts;
    }

    /** A paragraph of more than two usual lengths has to be cut inside: behind a full stop, never inside a character. */
    private static List<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (paragraph.length() - start > 2 * USUAL) {
            int stop = paragraph.lastIndexOf('。', start + USUAL);
            int end = stop > start ? stop + 1 : start + USUAL;
            end = Character.isHighSurrogate(paragraph.charAt(end - 1)) ? end + 1 : end;
            pieces.add(paragraph.substring(start, end));
            start = end;
        }
        if (!paragraph.substring(start).isBlank()) {
            pieces.add(paragraph.substring(start));
        }
        return pieces;
    }
}
