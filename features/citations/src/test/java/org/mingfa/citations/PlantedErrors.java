package org.mingfa.citations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.table.TextResource;

/**
 * Sentences of invented briefs over the laws of the starter corpus, right ones and such with one error planted. The digests of
 * that corpus are our own words; here they stand for official texts, so that something can be held against them.
 */
final class PlantedErrors {

    /** What was planted. */
    enum Kind {
        NO_SUCH_ARTICLE,
        NO_SUCH_PART,
        REPEALED,
        NO_SUCH_LAW,
        MISQUOTED,
        OTHER_FIGURE,
        OTHER_MODAL,
        OTHER_PARTY,
        OTHER_ARTICLE,
        LOOSE_FORM,
        OTHER_MOTION,
        OTHER_BOUND,
        OTHER_SUBJECT
    }

    /**
     * A sentence.
     *
     * @param planted what is wrong of its last citation, or null where all is right
     * @param heldBack of the half that nothing was tuned on
     */
    record Sentence(@Nullable Kind planted, String text, boolean heldBack) {}

    /** A law of the corpus in one version. */
    private record Law(String id, Map<String, String> head, String title, TreeMap<Integer, String> articles) {
        String shortTitle() {
            return Optional.ofNullable(head.get("简称"))
                    .map(names -> names.split("、")[0])
                    .orElse(title);
        }

        boolean isCurrent() {
            return !head.containsKey("失效日期");
        }
    }

    private static final Path LAWS = Path.of(System.getProperty("mingfa.root"), "corpora", "starter", "laws");
    private static final Pattern ARTICLE = Pattern.compile("^第([一二三四五六七八九十百千]+)条 (.+)");
    private static final int EACH = 60;
    private static final int LONGEST = 60;
    private static final int SHORTEST = 14;
    /** Invented, in the style of a law: what the digests say in other words than a law would. */
    private static final String INVENTED = "invented-law.md";

    private final List<Law> laws;

    PlantedErrors() {
        try (Stream<Path> files = Files.list(LAWS)) {
            List<String> invented = new TextResource(PlantedErrors.class, INVENTED)
                    .text()
                    .lines()
                    .toList();
            this.laws = Stream.concat(files.sorted().map(PlantedErrors::read), Stream.of(law(INVENTED, invented)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Law read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return law(file.getFileName().toString(), lines);
    }

    private static Law law(String name, List<String> lines) {
        Map<String, String> head = new LinkedHashMap<>();
        TreeMap<Integer, String> articles = new TreeMap<>();
        int last = 0;
        for (String line : lines.subList(1, lines.size())) {
            Matcher article = ARTICLE.matcher(line);
            if (article.matches()) {
                last = (int) ChineseNumeral.parse(article.group(1));
                articles.put(last, article.group(2));
            } else if (line.isBlank() || line.startsWith("#")) {
                last = 0;
            } else if (last > 0) {
                articles.merge(last, line, (text, next) -> text + "\n" + next);
            } else if (line.contains("：")) {
                head.put(line.substring(0, line.indexOf('：')), line.substring(line.indexOf('：') + 1));
            }
        }
        return new Law(
                "planted-" + Integer.toHexString(name.hashCode()),
                head,
                lines.getFirst().substring(2),
                articles);
    }

    /** Adds the laws as if they were official and whole; what the digests leave out says so. */
    SampleGeneration into(SampleGeneration generation) {
        for (Law law : laws) {
            String[] texts = IntStream.rangeClosed(1, law.articles().lastKey())
                    .mapToObj(n -> law.articles().getOrDefault(n, "这套样例略去。"))
                    .toArray(String[]::new);
            String until = law.head().get("失效日期");
            generation.law(
                    law.id(),
                    law.title(),
                    LocalDate.parse(law.head().get("施行日期")),
                    until == null ? null : LocalDate.parse(until),
                    texts);
            if ("已废止".equals(law.head().get("失效原因"))) {
                generation.repealed();
            }
        }
        return generation;
    }

    /** The sentences, the same on every machine. */
    List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.addAll(sampled(kind, cited().flatMap(one -> planted(kind, one))));
        }
        for (int form = 0; form < FORMS.size(); form++) {
            int chosen = form;
            all.addAll(sampled(null, cited().map(one -> FORMS.get(chosen).apply(one))));
        }
        return all;
    }

    private static List<Sentence> sampled(@Nullable Kind kind, Stream<String> texts) {
        List<String> all = texts.distinct()
                .sorted((a, b) -> Integer.compare(spread(a), spread(b)))
                .limit(EACH)
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Sentence(kind, all.get(i), i % 2 == 1))
                .toList();
    }

    /** Neighbours in a law shall not be neighbours in the sample. */
    private static int spread(String text) {
        return text.hashCode() * 0x9E3779B9;
    }

    /** An article of a law in force and something that it says. */
    private record Said(Law law, int article, String clause, List<Law> laws) {
        String name() {
            return "《" + law.shortTitle() + "》";
        }

        String number() {
            return "第" + ChineseNumeral.format(article) + "条";
        }
    }

    private Stream<Said> cited() {
        return laws.stream()
                .filter(Law::isCurrent)
                .flatMap(law -> law.articles().entrySet().stream()
                        .flatMap(
                                article -> clause(article.getValue())
                                        .map(clause -> new Said(law, article.getKey(), clause, laws))
                                        .stream()));
    }

    /** The first sentence of an article, as far as a brief would restate it. */
    private static Optional<String> clause(String article) {
        String sentence = article.split("[。；\\n]")[0].replaceAll("（[^（）]*）", "");
        String shorter =
                sentence.length() <= LONGEST ? sentence : sentence.substring(0, sentence.lastIndexOf('，', LONGEST) + 1);
        String clause = shorter.replaceAll("[，：]$", "");
        boolean plain = clause.length() >= SHORTEST && clause.chars().noneMatch(c -> "“”《》条款".indexOf(c) >= 0);
        return plain ? Optional.of(clause) : Optional.empty();
    }

    /** Ways to write what is right. */
    private static final List<Function<Said, String>> FORMS = List.of(
            one -> "依照" + one.name() + one.number() + "规定，" + one.clause() + "。",
            one -> "本案应当适用" + one.name() + one.number() + "，" + reworded(one.clause()) + "，被告的抗辩不能成立。",
            one -> "原告认为，" + reworded(one.clause()) + "（" + one.name() + one.number() + "）。",
            one -> one.name() + one.article() + "条规定：“" + one.clause() + "”",
            one -> "根据" + one.name() + one.number() + "，请求判令被告支付货款5万元并承担诉讼费用。",
            one -> one.name() + one.number() + "第一款已经写明，" + reworded(one.clause()) + "；同条第一款并无例外。",
            one -> "双方签订合同后，被告拖欠款项两年零三个月，原告多次催要未果，依据" + one.name() + one.number() + "提起诉讼。",
            one -> one.name() + "·" + one.number() + "：" + one.clause() + "。",
            one -> "依照" + one.name() + one.number() + "规定，" + otherWords(one.clause()) + "。",
            one -> otherWords(one.clause()) + "的规定，见" + one.name() + one.article() + "条，原告据此起诉。",
            one -> "“" + one.clause() + "”，见" + one.name() + one.number() + "。");

    /** Small changes that leave the sense. */
    private static String reworded(String clause) {
        return clause.replace("应当", "应")
                .replace("可以", "可")
                .replace("法院", "人民法院")
                .replace("人民人民", "人民")
                .replace("三年", "3年")
                .replace("的，", "，")
                .replace("二十日", "20日");
    }

    /** Other words for the same duty, time or person. */
    private static String otherWords(String clause) {
        return reworded(clause)
                .replace("日内", "天以内")
                .replace("以内内", "以内")
                .replace("不得超过", "不超过")
                .replace("不低于", "不少于")
                .replace("出借人", "贷款人")
                .replace("借款人", "债务人")
                .replace("劳动者", "职工")
                .replace("保证人", "担保人")
                .replace("根据当事人的", "经当事人")
                .replace("侵权人", "行为人")
                .replace("有权", "可以")
                .replace("届满前", "届满之前");
    }

    private static Stream<String> planted(Kind kind, Said one) {
        String open = "依照" + one.name() + one.number() + "规定，";
        return switch (kind) {
            case NO_SUCH_ARTICLE ->
                Stream.of("依照" + one.name() + "第"
                        + ChineseNumeral.format(one.law().articles().lastKey() + 7 + one.article() % 50) + "条，"
                        + one.clause() + "。");
            case NO_SUCH_PART ->
                Stream.of(
                        one.article() % 2 == 0
                                ? one.name() + one.number() + "第九款规定，" + one.clause() + "。"
                                : "依照" + one.name() + one.number() + "第（十九）项，请求判令被告赔偿。");
            case REPEALED ->
                one.laws().stream()
                        .filter(law -> "已废止".equals(law.head().get("失效原因")))
                        .map(law -> "依照《" + law.shortTitle() + "》第"
                                + ChineseNumeral.format(law.articles()
                                        .ceilingKey(Math.min(
                                                one.article(), law.articles().lastKey())))
                                + "条，" + one.clause() + "。");
            case NO_SUCH_LAW ->
                Stream.of((one.article() % 2 == 0 ? "依照《民法典物权编解释（二）》" : "依照《民事强制执行法》") + one.number() + "，"
                        + one.clause() + "。");
            case MISQUOTED ->
                Stream.of(
                        switch (one.article() % 3) {
                            case 0 -> "“" + misquoted(one.clause()) + "”，见" + one.name() + one.number() + "，被告应当赔偿。";
                            case 1 -> "“" + misquoted(one.clause()) + "”（" + one.name() + one.number() + "）。";
                            default -> one.name() + one.number() + "规定：“" + misquoted(one.clause()) + "”";
                        });
            case OTHER_FIGURE -> PlantedTurns.figure(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_MODAL -> PlantedTurns.modal(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_PARTY -> PlantedTurns.party(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_MOTION -> PlantedTurns.motion(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_BOUND -> PlantedTurns.bound(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_SUBJECT -> PlantedTurns.subject(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_ARTICLE -> other(one).map(clause -> open + reworded(clause) + "。").stream();
            case LOOSE_FORM ->
                Stream.of(
                        switch (one.article() % 4) {
                            case 0 -> one.name() + (one.law().articles().lastKey() + 3) + "条对此已有规定。";
                            case 1 -> one.name() + one.number() + "规定了一般情形，同条第九款规定了例外。";
                            case 2 ->
                                "依照" + one.name() + one.number() + "、该"
                                        + (one.law().title().endsWith("法")
                                                ? "法"
                                                : one.law().title().contains("解释") ? "解释" : "规定")
                                        + "第" + (one.law().articles().lastKey() + 5) + "条处理。";
                            default ->
                                one.name() + "（第"
                                        + ChineseNumeral.format(
                                                one.law().articles().lastKey() + 9) + "条）对此已有规定。";
                        });
        };
    }

    private static String misquoted(String clause) {
        int middle = clause.length() / 2;
        return clause.substring(0, middle) + "并且另行约定" + clause.substring(middle + 2);
    }

    /** What an article some way off says. */
    private static Optional<String> other(Said one) {
        return Optional.ofNullable(one.law().articles().higherEntry(one.article() + 3 + one.article() % 7))
                .flatMap(entry -> clause(entry.getValue()));
    }
}
