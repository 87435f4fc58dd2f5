package org.mingfa.search.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/** Invented passages, cut at spaces, so that a test says exactly which tokens an engine gets. */
public final class SamplePassages {

    private SamplePassages() {}

    /** An article of the invented law {@code lawId}; its text is its tokens, separated by spaces. */
    public static Sample article(String lawId, int number, String text) {
        DocumentId law = new DocumentId(lawId);
        ArticleNumber article = ArticleNumber.of(number);
        Sample sample =
                new Sample(new LawPassage(PassageId.of(law, article), law, article, List.of("第一章 总则"), number, text));
        return sample.with(KeywordField.DOCUMENT, lawId)
                .with(KeywordField.ARTICLE, article.ordinal())
                .with(NumberField.POSITION, number)
                .with(TextField.TEXT_WORDS, text)
                .with(TextField.TEXT_BIGRAMS, text);
    }

    /** The reasoning of an invented judgment. */
    public static Sample reasoning(String caseId, String text) {
        DocumentId id = new DocumentId(caseId);
        CaseHeader header = new CaseHeader(
                id,
                caseId,
                "（2024）示0101民初1号",
                "甲与乙民间借贷纠纷一审判决书（示例）",
                Nature.SAMPLE,
                "某市某区人民法院",
                CaseHeader.CourtLevel.BASIC,
                null,
                "民间借贷纠纷",
                "民事一审",
                LocalDate.of(2024, 3, 1),
                CaseHeader.CaseTier.BASIC,
                new SourceFile("sample", "cases.jsonl", "0".repeat(64)),
                Dispute.UNREAD,
                null);
        return new Sample(new CasePassage(PassageId.of(id, 0), header, CaseSection.CasePart.REASONING, 0, text))
                .with(KeywordField.DOCUMENT, caseId)
                .with(TextField.TEXT_WORDS, text)
                .with(TextField.TEXT_BIGRAMS, text);
    }

    /** A passage that grows field by field. */
    public static final class Sample {
        private final Passage passage;
        private final Map<KeywordField, List<String>> keywords = new EnumMap<>(KeywordField.class);
        private final Map<NumberField, Long> numbers = new EnumMap<>(NumberField.class);
        private final Map<TextField, List<Token>> tokens = new EnumMap<>(TextField.class);
        private float[] vector = IndexDocument.NO_VECTOR;

        private Sample(Passage passage) {
            this.passage = passage;
            keywords.put(KeywordField.ID, List.of(passage.id()));
        }

        public Sample with(KeywordField field, String... values) {
            keywords.put(field, List.of(values));
            return this;
        }

        public Sample with(NumberField field, long value) {
            numbers.put(field, value);
            return this;
        }

        /** Sets a field's tokens to the parts of a text that spaces separate. */
        public Sample with(TextField field, String text) {
            tokens.put(field, cut(text));
            return this;
        }

        /** In force from a day until before another. */
        public Sample inForce(LocalDate from, @Nullable LocalDate until) {
            return with(NumberField.FROM, from.toEpochDay())
                    .with(NumberField.UNTIL, until == null ? NumberField.NEVER : until.toEpochDay());
        }

        public Sample withVector(float... components) {
            vector = components;
            return this;
        }

        public IndexDocument indexed() {
            return new IndexDocument(passage, keywords, numbers, tokens, vector);
        }
    }

    private static List<Token> cut(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String term : text.split(" ", -1)) {
            if (!term.isEmpty()) {
                tokens.add(new Token(term, start, start + term.length()));
            }
            start += term.length() + 1;
        }
        return tokens;
    }
}
