package org.mingfa.answers.citation;

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
        LOOSE_FORM
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
    private static final List<String[]> MODALS = List.of(
            new String[] {"应当", "可以"},
            new String[] {"可以", "不得"},
            new String[] {"不得", "可以"},
            new String[] {"必须", "可以"},
            new String[] {"有权", "不得"});
    private static final List<String[]> PARTIES = List.of(
            new String[] {"出租人", "承租人"},
            new String[] {"出借人", "借款人"},
            new String[] {"债权人", "债务人"},
            new String[] {"保证人", "债权人"},
            new String[] {"单位", "劳动者"},
            new String[] {"经营者", "消费者"},
            new String[] {"业主", "开发商"},
            new String[] {"买方", "卖方"},
            new String[] {"继承人", "被继承人"});
    private static final Pattern FIGURE =
            Pattern.compile("(?<![第之零〇一二三四五六七八九十百])([二三四五六七八九十]+)(年|个月|日|倍|周岁)|百分之([一二三四五六七八九十]+)");

    private final List<Law> laws;

    PlantedErrors() {
        try (Stream<Path> files = Files.list(LAWS)) {
            this.laws = files.sorted().map(PlantedErrors::read).toList();
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
        String name = file.getFileName().toString();
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
            one -> one.name() + "·" + one.number() + "：" + one.clause() + "。");

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
            case MISQUOTED -> Stream.of(one.name() + one.number() + "规定：“" + misquoted(one.clause()) + "”");
            case OTHER_FIGURE -> figure(one.clause()).map(clause -> open + clause + "。").stream();
            case OTHER_MODAL -> exchanged(one.clause(), MODALS).map(clause -> open + clause + "。").stream();
            case OTHER_PARTY -> swapped(one.clause()).map(clause -> open + clause + "。").stream();
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

    private static Optional<String> figure(String clause) {
        Matcher figure = FIGURE.matcher(clause);
        if (!figure.find()) {
            return Optional.empty();
        }
        String number = figure.group(1) == null ? figure.group(3) : figure.group(1);
        String other = ChineseNumeral.format(ChineseNumeral.parse(number) + 4);
        return Optional.of(clause.substring(0, figure.start())
                + figure.group().replace(number, other)
                + clause.substring(figure.end()));
    }

    private static Optional<String> exchanged(String clause, List<String[]> words) {
        return words.stream()
                .filter(pair -> clause.contains(pair[0]) && !clause.contains(pair[1]))
                .map(pair -> clause.replace(pair[0], pair[1]))
                .findFirst();
    }

    private static Optional<String> swapped(String clause) {
        return PARTIES.stream()
                .filter(pair -> clause.contains(pair[0]) || clause.contains(pair[1]))
                .map(pair ->
                        clause.replace(pair[0], "◇").replace(pair[1], pair[0]).replace("◇", pair[1]))
                .findFirst();
    }

    /** What an article some way off says. */
    private static Optional<String> other(Said one) {
        return Optional.ofNullable(one.law().articles().higherEntry(one.article() + 3 + one.article() % 7))
                .flatMap(entry -> clause(entry.getValue()));
    }
}
