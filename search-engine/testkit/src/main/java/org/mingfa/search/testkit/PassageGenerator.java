package org.mingfa.search.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.version.ArticleKey;

/**
 * As many invented passages as a test needs, already cut: words of two characters, drawn as rarely as Zipf's law
 * has it, in laws of a hundred articles. The n-th passage is the same in every run, so that two engines get the same
 * without anything being kept in memory. Safe for use by many threads.
 */
public final class PassageGenerator {

    /** Words that exist; the words of a province's judgments are of this order. */
    private static final int VOCABULARY = 60_000;

    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int CHARACTERS = 2_500;
    private static final int ARTICLES_OF_A_LAW = 100;
    private static final int FEWEST_WORDS = 25;
    private static final int MOST_WORDS = 95;
    private static final List<String> LEVELS = List.of("法律", "行政法规", "司法解释", "地方性法规");
    private static final long FIRST_DAY = 10_000;
    private static final long DAYS = 9_000;

    private final long seed;
    private final int dimensions;

    /**
     * A generator.
     *
     * @param dimensions of the vector of each passage, 0 for none
     */
    public PassageGenerator(long seed, int dimensions) {
        this.seed = seed;
        this.dimensions = dimensions;
    }

    /** The n-th passage, n from 0. */
    public IndexDocument passage(long n) {
        SplittableRandom random = random(n);
        long law = n / ARTICLES_OF_A_LAW;
        int position = (int) (n % ARTICLES_OF_A_LAW);
        ArticleNumber article = ArticleNumber.of(position + 1);
        DocumentId document = new DocumentId("law" + law);
        List<String> title = words(random(-1 - law), 3);
        List<String> words = words(random, random.nextInt(FEWEST_WORDS, MOST_WORDS));
        Map<TextField, List<Token>> tokens = new EnumMap<>(TextField.class);
        tokens.put(TextField.TITLE_WORDS, cut(title));
        tokens.put(TextField.TITLE_BIGRAMS, pairs(String.join("", title)));
        tokens.put(TextField.TEXT_WORDS, cut(words));
        tokens.put(TextField.TEXT_BIGRAMS, pairs(String.join("", words)));
        return new IndexDocument(
                new LawPassage(
                        PassageId.of(document, article),
                        document,
                        article,
                        List.of(),
                        position,
                        String.join("", words)),
                keywords(document, article, String.join("", title), random),
                numbers(position, random),
                tokens,
                vector(random));
    }

    /** A question that shares some words with the n-th passage, over the words or the pairs of characters. */
    public Map<String, Float> question(long n, TextField field) {
        SplittableRandom random = random(n);
        List<String> words = words(random, random.nextInt(FEWEST_WORDS, MOST_WORDS));
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(words.get(random.nextInt(words.size())));
        }
        asked.addAll(words(random, 3));
        Map<String, Float> terms = new LinkedHashMap<>();
        List<Token> tokens = field.name().endsWith("BIGRAMS") ? pairs(String.join("", asked)) : cut(asked);
        tokens.forEach(token -> terms.merge(token.term(), 1f, Float::sum));
        return terms;
    }

    /** A vector of unit length to ask with; far from every passage's, as random vectors are. */
    public float[] vectorOfQuestion(long n) {
        return vector(random(Long.MIN_VALUE + n));
    }

    private SplittableRandom random(long n) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + n);
    }

    private static List<String> words(SplittableRandom random, int count) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            words.add(word(rank));
        }
        return words;
    }

    private static String word(int rank) {
        SplittableRandom characters = new SplittableRandom(rank);
        return String.valueOf(new char[] {
            (char) (FIRST_CHARACTER + characters.nextInt(CHARACTERS)),
            (char) (FIRST_CHARACTER + characters.nextInt(CHARACTERS))
        });
    }

    private static List<Token> cut(List<String> words) {
        List<Token> tokens = new ArrayList<>(words.size());
        int start = 0;
        for (String word : words) {
            tokens.add(new Token(word, start, start + word.length()));
            start += word.length();
        }
        return tokens;
    }

    private static List<Token> pairs(String text) {
        List<Token> tokens = new ArrayList<>(text.length());
        for (int i = 0; i + 2 <= text.length(); i++) {
            tokens.add(new Token(text.substring(i, i + 2), i, i + 2));
        }
        return tokens;
    }

    private static Map<KeywordField, List<String>> keywords(
            DocumentId law, ArticleNumber article, String title, SplittableRandom random) {
        Map<KeywordField, List<String>> keywords = new EnumMap<>(KeywordField.class);
        keywords.put(KeywordField.ID, List.of(PassageId.of(law, article)));
        keywords.put(KeywordField.KIND, List.of(PassageKind.STATUTE.name()));
        keywords.put(KeywordField.DOCUMENT, List.of(law.value()));
        keywords.put(KeywordField.WORK, List.of(title));
        keywords.put(
                KeywordField.WORK_ARTICLE, List.of(ArticleKey.of(title, article).format()));
        keywords.put(KeywordField.ARTICLE, List.of(article.ordinal()));
        keywords.put(KeywordField.LEVEL, List.of(LEVELS.get(random.nextInt(LEVELS.size()))));
        keywords.put(KeywordField.CORPUS, List.of("generated"));
        return keywords;
    }

    private static Map<NumberField, Long> numbers(int position, SplittableRandom random) {
        long from = FIRST_DAY + random.nextLong(DAYS);
        return Map.of(
                NumberField.FROM,
                from,
                NumberField.UNTIL,
                random.nextInt(5) == 0 ? from + DAYS / 4 : NumberField.NEVER,
                NumberField.DATE,
                from,
                NumberField.POSITION,
                (long) position,
                NumberField.RANK,
                (long) random.nextInt(LEVELS.size()));
    }

    private float[] vector(SplittableRandom random) {
        if (dimensions == 0) {
            return IndexDocument.NO_VECTOR;
        }
        float[] vector = new float[dimensions];
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
