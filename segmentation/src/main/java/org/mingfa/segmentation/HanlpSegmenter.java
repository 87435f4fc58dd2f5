package org.mingfa.segmentation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.table.TextResource;

/**
 * The segmenter of both engines: HanLP's dictionary, our legal vocabulary, and expressions of law recognised before it.
 *
 * <p>The same text gives the same tokens from any thread, whatever was cut before.
 */
public final class HanlpSegmenter implements Segmenter {

    /** Of a text of so many characters all words are found once; in a longer one only what is asked for, each time. */
    private static final int REMEMBERED = 4_000;

    /** Characters of all texts whose words are remembered: some 22 MB. */
    private static final int CHARACTERS = 2_000_000;

    private final LawTitles titles;
    private final Vocabulary vocabulary;
    private final WordParts parts;
    private final String fingerprint;

    /** For texts of an index alone, which are shown over and over; a question is a person's own words and is not kept. */
    private final LoadingCache<String, TokenOffsets> remembered = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String text, TokenOffsets places) -> text.length())
            .executor(Runnable::run)
            .build(text -> new TokenOffsets(words(text)));

    /** With the titles that ship with this module. */
    public HanlpSegmenter() {
        this(List.of());
    }

    /** With further titles of laws, full or short, such as those of the corpus that is to be indexed. */
    public HanlpSegmenter(Collection<String> titles) {
        this.titles = new LawTitles(titles);
        this.vocabulary = new Vocabulary(this.titles);
        this.parts = new WordParts(vocabulary);
        this.fingerprint = DictionaryFingerprint.of(titles);
    }

    @Override
    public List<Token> words(String text) {
        return new Tokenization(IndexText.of(text), titles, vocabulary, parts).tokens();
    }

    @Override
    public List<Token> occurrences(String text, Set<String> terms) {
        if (text.length() <= REMEMBERED) {
            return remembered.get(text).among(terms);
        }
        List<String> written = new ArrayList<>(terms);
        terms.forEach(term -> written.addAll(titles.wordsFor(term)));
        return new Tokenization(IndexText.of(text), titles, vocabulary, parts, written)
                .tokens().stream().filter(token -> terms.contains(token.term())).toList();
    }

    @Override
    public List<Token> bigrams(String text) {
        return BigramCut.tokens(IndexText.of(text));
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** Cuts a text into pairs of neighbouring Chinese characters, and other letters into runs. */
    private static final class BigramCut {

        private BigramCut() {}

        static List<Token> tokens(IndexText text) {
            List<Token> tokens = new ArrayList<>(text.length());
            int i = 0;
            while (i < text.length()) {
                CharacterFolding.Kind kind = text.kind(i);
                i = switch (kind) {
                    case HAN -> pairs(text, i, tokens);
                    case LETTER, DIGIT -> LetterRun.tokenize(text, i, text.length(), tokens);
                    case SIGN -> {
                        tokens.add(text.token(i, text.next(i)));
                        yield text.next(i);
                    }
                    case MARK, GAP -> text.next(i);
                };
            }
            return tokens;
        }

        /** Adds the pairs of the run that starts at i, and returns its end. */
        private static int pairs(IndexText text, int start, List<Token> tokens) {
            int first = start;
            int second = text.next(start);
            if (second == text.length() || text.kind(second) != CharacterFolding.Kind.HAN) {
                tokens.add(text.token(first, second));
                return second;
            }
            while (second < text.length() && text.kind(second) == CharacterFolding.Kind.HAN) {
                int end = text.next(second);
                tokens.add(text.token(first, end));
                first = second;
                second = end;
            }
            return second;
        }
    }

    /** Tells whether two segmenters cut alike: by HanLP's version, our rules' version, our word lists and the titles. */
    private static final class DictionaryFingerprint {

        /** Raised by hand whenever the code cuts some text differently than before. */
        private static final int RULES = 1;

        /**
         * The first lines of the files that two tables of legal-text had here before: kept, so that generations that were
         * built then keep their dictionary. They go when {@link #RULES} is raised.
         */
        private static final String SHORT_TITLES_HEAD = "# 法律简称\t全称。一个简称只对应一部文件；有歧义的简称不列。";

        private static final String DOCUMENT_SIGNS_HEAD = "# 发文机关代字：与其后的〔年份〕序号合成一个发文字号。一行一字号，井号起注释。";

        private static final TextResource HANLP =
                new TextResource(DictionaryFingerprint.class, "/META-INF/maven/com.hankcs/hanlp/pom.properties");

        private DictionaryFingerprint() {}

        static String of(Collection<String> titles) {
            String name = "hanlp-" + hanlpVersion() + "+rules-" + RULES;
            Sha256 sum = Sha256.begin().add(name);
            WordLists.DICTIONARY.forEach(list -> sum.add(list.bytes()));
            line(sum, SHORT_TITLES_HEAD);
            LawTitles.IN_DICTIONARY.forEach(known -> line(sum, known.name() + "	" + known.title()));
            line(sum, DOCUMENT_SIGNS_HEAD);
            LegalExpressions.DOCUMENT_SIGNS.forEach(sign -> line(sum, sign));
            new TreeSet<>(titles).forEach(title -> line(sum, title));
            return name + "+" + sum.digits();
        }

        private static void line(Sha256 sum, String line) {
            sum.add(line + "\n");
        }

        private static String hanlpVersion() {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(HANLP.text()));
            } catch (IOException e) {
                throw new UncheckedIOException("无法读取 HanLP 的版本记录。", e);
            }
            return properties.getProperty("version", "unknown");
        }
    }
}
