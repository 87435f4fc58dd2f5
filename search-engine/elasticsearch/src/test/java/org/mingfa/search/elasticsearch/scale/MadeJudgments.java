package org.mingfa.search.elasticsearch.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

/**
 * As many judgments as a measurement needs, cut into words already: a passage is a run of sentences of one real judgment, a
 * quarter of them another's, about as long as an article is, under an invented header. Each real sentence is cut
 * once. The n-th passage is the same in every run, so that every engine gets the same. Safe for use by many threads.
 */
final class MadeJudgments {

    /** Days on which judgments are decided, the same number on each. */
    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    static final int DAYS = 3_650;

    /** A judgment in our index has five passages in the mean. */
    private static final int PASSAGES_OF_A_JUDGMENT = 5;

    /**
     * Every twentieth part of the lengths of the 65,539 passages of LawRefBook, in characters; the last so that the mean is theirs,
     * 117. Those of judgments are four times as long in the mean.
     */
    private static final int[] LENGTHS = {
        2, 29, 38, 45, 51, 57, 64, 70, 77, 84, 92, 101, 110, 121, 133, 148, 166, 190, 224, 284, 516
    };

    /** Of a hundred sentences so many are another judgment's. */
    private static final int FOREIGN = 25;

    private static final List<String> CAUSES = List.of(
            "民间借贷纠纷",
            "买卖合同纠纷",
            "离婚纠纷",
            "金融借款合同纠纷",
            "机动车交通事故责任纠纷",
            "劳动争议",
            "房屋租赁合同纠纷",
            "物业服务合同纠纷",
            "信用卡纠纷",
            "建设工程施工合同纠纷",
            "盗窃罪",
            "危险驾驶罪",
            "故意伤害罪",
            "诈骗罪",
            "继承纠纷",
            "劳务合同纠纷",
            "房屋买卖合同纠纷",
            "保险纠纷",
            "股权转让纠纷",
            "侵害商标权纠纷",
            "追偿权纠纷",
            "不当得利纠纷",
            "承揽合同纠纷",
            "健康权纠纷",
            "开设赌场罪",
            "行政处罚",
            "工伤认定",
            "抚养纠纷",
            "相邻关系纠纷",
            "返还原物纠纷");

    private final List<List<CutSentence>> judgments;
    private final PassageAnalysis analysis;
    private final long seed;

    /** A sentence with its words and pairs of characters. */
    private record CutSentence(String text, List<Token> words, List<Token> bigrams) {}

    /** Cuts the sentences that passages are made of, on all processors. */
    MadeJudgments(List<List<String>> judgments, Segmenter segmenter, long seed) {
        Map<String, String> terms = new ConcurrentHashMap<>();
        Function<List<Token>, List<Token>> slim = tokens -> tokens.stream()
                .map(token -> new Token(terms.computeIfAbsent(token.term(), term -> term), token.start(), token.end()))
                .toList();
        this.judgments = judgments.parallelStream()
                .map(sentences -> sentences.stream()
                        .map(text -> new CutSentence(
                                text, slim.apply(segmenter.words(text)), slim.apply(segmenter.bigrams(text))))
                        .toList())
                .toList();
        this.analysis = new PassageAnalysis(segmenter);
        this.seed = seed;
    }

    /** The id of the n-th passage. */
    static String id(int n) {
        return PassageId.of(document(n), n % PASSAGES_OF_A_JUDGMENT);
    }

    private static DocumentId document(int n) {
        return new DocumentId("m" + n / PASSAGES_OF_A_JUDGMENT);
    }

    /** The n-th passage, n from 0, without a vector. */
    IndexDocument passage(int n) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + n);
        StringBuilder text = new StringBuilder();
        List<Token> words = new ArrayList<>();
        List<Token> bigrams = new ArrayList<>();
        int length = length(random);
        List<CutSentence> own = any(judgments, random);
        int next = random.nextInt(own.size());
        boolean goesOn;
        do {
            CutSentence sentence =
                    random.nextInt(100) < FOREIGN ? any(any(judgments, random), random) : own.get(next++ % own.size());
            addShifted(words, sentence.words(), text.length());
            addShifted(bigrams, sentence.bigrams(), text.length());
            text.append(sentence.text());
            goesOn = text.length() + own.get(next % own.size()).text().length() / 2 < length;
        } while (goesOn);
        CasePart part = CasePart.values()[n % PASSAGES_OF_A_JUDGMENT];
        CaseHeader header = header(n / PASSAGES_OF_A_JUDGMENT);
        IndexDocument bare =
                analysis.analyse(new CasePassage(id(n), header, part, n % PASSAGES_OF_A_JUDGMENT, ""), List.of());
        Map<TextField, List<Token>> tokens = new EnumMap<>(bare.tokens());
        tokens.put(TextField.TEXT_WORDS, words);
        tokens.put(TextField.TEXT_BIGRAMS, bigrams);
        CasePassage made = new CasePassage(id(n), header, part, n % PASSAGES_OF_A_JUDGMENT, text.toString());
        return new IndexDocument(made, bare.keywords(), bare.numbers(), tokens, IndexDocument.NO_VECTOR);
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static int length(SplittableRandom random) {
        int part = random.nextInt(LENGTHS.length - 1);
        return random.nextInt(LENGTHS[part], LENGTHS[part + 1]);
    }

    private static void addShifted(List<Token> to, List<Token> tokens, int by) {
        for (Token token : tokens) {
            to.add(new Token(token.term(), token.start() + by, token.end() + by));
        }
    }

    private CaseHeader header(int judgment) {
        SplittableRandom random = new SplittableRandom(~seed * 0x9E3779B97F4A7C15L + judgment);
        String cause = CAUSES.get((int) Math.exp(random.nextDouble() * Math.log(CAUSES.size())));
        LocalDate decided = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int hundredth = random.nextInt(100);
        CourtLevel level =
                hundredth < 80 ? CourtLevel.BASIC : hundredth < 97 ? CourtLevel.INTERMEDIATE : CourtLevel.HIGH;
        int court = random.nextInt(400);
        return new CaseHeader(
                new DocumentId("m" + judgment),
                "m" + judgment,
                "（" + decided.getYear() + "）示" + court + "民初" + judgment + "号",
                "甲与乙" + cause + "一审判决书",
                Nature.OFFICIAL,
                "示例市第" + court + "人民法院",
                level,
                null,
                cause,
                "民事一审",
                decided,
                CaseTier.valueOf(level.name()),
                new SourceFile("generated", "generated.jsonl", "0".repeat(64)),
                Dispute.UNREAD,
                null);
    }
}
