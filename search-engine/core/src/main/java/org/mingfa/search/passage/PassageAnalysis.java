package org.mingfa.search.passage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.DocumentExpansion;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.document.Interpretation;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Notice;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/** Makes passages ready for any engine: keywords, numbers, tokens. Safe for use by many threads. */
public final class PassageAnalysis {

    private final Segmenter segmenter;
    private final DocumentExpansion layTerms;
    private final Map<String, Tokens> headings = new ConcurrentHashMap<>();

    /** A text cut both ways. */
    private record Tokens(List<Token> words, List<Token> bigrams) {}

    public PassageAnalysis(Segmenter segmenter) {
        this(segmenter, new DocumentExpansion(List.of()));
    }

    /** With the lay words that a generation learned, if it did. */
    public static PassageAnalysis of(Segmenter segmenter, @Nullable RankingModel learned) {
        return learned == null ? new PassageAnalysis(segmenter) : new PassageAnalysis(segmenter, learned.terms());
    }

    /** An analysis that also writes the words in which people asked for an article before. */
    public PassageAnalysis(Segmenter segmenter, DocumentExpansion layTerms) {
        this.segmenter = segmenter;
        this.layTerms = layTerms;
    }

    /**
     * A passage of a law.
     *
     * @param cites key of each article that its text cites
     */
    public IndexDocument analyse(NormativeDocument document, LawPassage passage, List<ArticleKey> cites) {
        LawHeader header = document.header();
        Map<KeywordField, List<String>> keywords = new EnumMap<>(KeywordField.class);
        WorkKey work = header.work();
        keywords.put(KeywordField.ID, List.of(passage.id()));
        keywords.put(KeywordField.KIND, List.of(kind(document).name()));
        keywords.put(KeywordField.DOCUMENT, List.of(header.id().value()));
        keywords.put(KeywordField.WORK, List.of(work.value()));
        keywords.put(KeywordField.LEVEL, List.of(header.level().label()));
        put(keywords, KeywordField.AUTHORITY, header.authority());
        keywords.put(KeywordField.END, List.of(header.end().name()));
        keywords.put(KeywordField.NATURE, List.of(header.nature().label()));
        keywords.put(KeywordField.CORPUS, List.of(header.source().corpus()));
        if (passage.article() != null) {
            ArticleKey article = new ArticleKey(work, passage.article());
            keywords.put(KeywordField.ARTICLE, List.of(article.article().ordinal()));
            keywords.put(KeywordField.WORK_ARTICLE, List.of(article.format()));
        }
        if (!cites.isEmpty()) {
            keywords.put(
                    KeywordField.CITES, cites.stream().map(ArticleKey::format).toList());
        }
        Map<NumberField, Long> numbers = new EnumMap<>(NumberField.class);
        numbers.put(NumberField.FROM, day(header.period().from(), NumberField.ALWAYS));
        long until = day(header.period().until(), NumberField.NEVER);
        numbers.put(NumberField.UNTIL, until);
        numbers.put(NumberField.SHOWN_UNTIL, header.standsIn() ? NumberField.NEVER : until);
        numbers.put(NumberField.DATE, day(header.promulgated(), NumberField.ALWAYS));
        numbers.put(NumberField.POSITION, (long) passage.position());
        numbers.put(NumberField.RANK, (long) header.level().ordinal());
        Map<TextField, List<Token>> tokens = tokens(passage, header.title());
        return new IndexDocument(passage, keywords, numbers, tokens, IndexDocument.NO_VECTOR);
    }

    /** A section of a case. */
    public IndexDocument analyse(CasePassage passage, List<ArticleKey> cites) {
        CaseHeader header = passage.header();
        Map<KeywordField, List<String>> keywords = new EnumMap<>(KeywordField.class);
        keywords.put(KeywordField.ID, List.of(passage.id()));
        keywords.put(KeywordField.KIND, List.of(PassageKind.CASE.name()));
        keywords.put(KeywordField.DOCUMENT, List.of(header.id().value()));
        keywords.put(KeywordField.NATURE, List.of(header.nature().label()));
        keywords.put(KeywordField.CORPUS, List.of(header.source().corpus()));
        keywords.put(KeywordField.TIER, List.of(header.tier().label()));
        keywords.put(KeywordField.PART, List.of(passage.part().label()));
        put(keywords, KeywordField.SOURCE_ID, header.sourceId());
        put(keywords, KeywordField.NUMBER, header.number() == null ? null : Citation.canonical(header.number()));
        put(keywords, KeywordField.CAUSE, header.cause());
        put(keywords, KeywordField.COURT, header.court());
        put(keywords, KeywordField.PROVINCE, header.province());
        ClaimResult result = header.dispute().result();
        put(keywords, KeywordField.RESULT, result == null ? null : result.label());
        if (header.courtLevel() != null) {
            keywords.put(KeywordField.COURT_LEVEL, List.of(header.courtLevel().label()));
        }
        if (!cites.isEmpty()) {
            keywords.put(
                    KeywordField.CITES, cites.stream().map(ArticleKey::format).toList());
        }
        Map<NumberField, Long> numbers = new EnumMap<>(NumberField.class);
        numbers.put(NumberField.FROM, NumberField.ALWAYS);
        numbers.put(NumberField.UNTIL, NumberField.NEVER);
        numbers.put(NumberField.SHOWN_UNTIL, NumberField.NEVER);
        numbers.put(NumberField.DATE, day(header.decided(), NumberField.ALWAYS));
        numbers.put(NumberField.POSITION, (long) passage.position());
        numbers.put(NumberField.RANK, (long) header.tier().ordinal());
        return new IndexDocument(passage, keywords, numbers, tokens(passage), IndexDocument.NO_VECTOR);
    }

    /**
     * The tokens of a passage that an index gave back without them.
     *
     * @param title of its law; a case brings its own
     */
    public IndexDocument cutAgain(IndexDocument bare, String title) {
        Map<TextField, List<Token>> tokens = switch (bare.passage()) {
            case LawPassage law -> tokens(law, title);
            case CasePassage decided -> tokens(decided);
        };
        return new IndexDocument(bare.passage(), bare.keywords(), bare.numbers(), tokens, bare.vector());
    }

    private Map<TextField, List<Token>> tokens(CasePassage passage) {
        CaseHeader header = passage.header();
        return tokens(tokenize(header.title()), tokenize(header.cause() == null ? "" : header.cause()), passage.text());
    }

    private Map<TextField, List<Token>> tokens(LawPassage passage, String title) {
        Map<TextField, List<Token>> tokens =
                tokens(remembered(title), remembered(String.join("\n", passage.path())), passage.text());
        if (passage.article() != null) {
            List<String> bigrams = tokens.getOrDefault(TextField.TEXT_BIGRAMS, List.of()).stream()
                    .map(Token::term)
                    .toList();
            put(tokens, TextField.LAY_TERMS, layTerms(title, passage.article(), bigrams));
            put(tokens, TextField.LAY_QUESTIONS, layQuestions(passage.questions()));
        }
        return tokens;
    }

    /** Words and bigrams of all questions, one question behind the other; a word of two characters is a bigram. */
    private List<Token> layQuestions(List<String> questions) {
        List<Token> tokens = new ArrayList<>();
        for (String question : questions) {
            Stream.concat(segmenter.words(question).stream(), segmenter.bigrams(question).stream())
                    .map(Token::term)
                    .distinct()
                    .forEach(term -> tokens.add(new Token(term, tokens.size(), tokens.size() + 1)));
        }
        return tokens;
    }

    private List<Token> layTerms(String title, ArticleNumber article, List<String> bigrams) {
        List<Token> terms = new ArrayList<>();
        for (String term : layTerms.of(WorkKey.of(title), article.ordinal(), bigrams)) {
            terms.add(new Token(term, terms.size(), terms.size() + 1));
        }
        return terms;
    }

    private static PassageKind kind(NormativeDocument document) {
        return switch (document) {
            case Statute statute -> PassageKind.STATUTE;
            case Interpretation interpretation -> PassageKind.INTERPRETATION;
            case Notice notice -> PassageKind.NOTICE;
        };
    }

    private static void put(Map<KeywordField, List<String>> keywords, KeywordField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            keywords.put(field, List.of(value));
        }
    }

    private static long day(@Nullable LocalDate date, long unknown) {
        return date == null ? unknown : date.toEpochDay();
    }

    private Map<TextField, List<Token>> tokens(Tokens title, Tokens path, String text) {
        Map<TextField, List<Token>> tokens = new EnumMap<>(TextField.class);
        put(tokens, TextField.TITLE_WORDS, title.words());
        put(tokens, TextField.TITLE_BIGRAMS, title.bigrams());
        put(tokens, TextField.PATH_WORDS, path.words());
        put(tokens, TextField.PATH_BIGRAMS, path.bigrams());
        put(tokens, TextField.TEXT_WORDS, segmenter.words(text));
        put(tokens, TextField.TEXT_BIGRAMS, segmenter.bigrams(text));
        return tokens;
    }

    private static void put(Map<TextField, List<Token>> tokens, TextField field, List<Token> value) {
        if (!value.isEmpty()) {
            tokens.put(field, value);
        }
    }

    /** Titles and headings of laws recur with every article; those of cases do not. */
    private Tokens remembered(String text) {
        return headings.computeIfAbsent(text, this::tokenize);
    }

    private Tokens tokenize(String text) {
        return new Tokens(segmenter.words(text), segmenter.bigrams(text));
    }
}
