package org.mingfa.assistants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.law.ApplicableLaw;
import org.mingfa.answers.law.ApplicableQuestion;
import org.mingfa.answers.law.ArticleHistoryPage;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.VersionList;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.assistants.Tool.Link;
import org.mingfa.assistants.Tool.Reply;

/** Tools that show law: found, one article, its versions, which version applies. */
final class LawTools {

    private static final int USUAL = 5;
    private static final int MOST = 20;
    private static final int SHOWN = 400;
    private static final int PROVISION = 200;
    private static final int MOST_VERSIONS = 8;
    private static final int MOST_PROVISIONS = 4;

    private static final String DAY = "YYYY-MM-DD；省略为今天";
    private static final String LAW = "全称、简称或编号";
    private static final String NUMBER = "188、188-1 或 第一百八十八条";

    private final McpAnswers answers;

    LawTools(McpAnswers answers) {
        this.answers = answers;
    }

    List<Tool<?, ?>> all() {
        return List.of(
                new Tool<>(
                        "search_law",
                        "检索法条",
                        "用法律名称、条号或日常的话找中国法条，返回当日施行的条文。answered=none 即没有直接规定；查不到不等于没有。不下结论。",
                        Search.class,
                        SearchFindings.class,
                        this::search),
                new Tool<>(
                        "get_article",
                        "查看一条",
                        "一条法律在某日的全文与时效；引用前先核对。没有收录的说明原因，不代表不存在。",
                        GetArticle.class,
                        Article.class,
                        this::article),
                new Tool<>(
                        "law_history",
                        "历次版本",
                        "一部法律或一条（给 article）的历次版本；只含已收录的。",
                        History.class,
                        Versions.class,
                        this::history),
                new Tool<>(
                        "applicable_law",
                        "新旧法适用",
                        "事实发生日与起诉日各施行哪一版本，及时间效力条款原文。不作结论。",
                        Applicable.class,
                        VersionsOnDay.class,
                        this::applicable));
    }

    /** Arguments of search_law. */
    record Search(
            @JsonPropertyDescription("检索词或一句话") String query,

            @JsonPropertyDescription(DAY) @Nullable String asOf,

            @JsonPropertyDescription("statute、interpretation、notice，可多个") @Nullable
            List<String> kinds,

            @JsonPropertyDescription("1 至 20，默认 5") @Nullable
            Integer limit,

            @JsonPropertyDescription("此前的提问或《法名》第N条，最多 5 项；追问时给") @Nullable
            List<String> context) {}

    /** What search_law found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SearchFindings(
            String answered,
            List<Hit> hits,
            @Nullable List<Hit> possiblyRelated,
            @Nullable String notHeld,
            @Nullable String safety,
            String source,
            String notice) {}

    /** A hit; cut where its text is longer than is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            String law,
            @Nullable String article,
            String status,
            @Nullable LocalDate since,
            String text,
            @Nullable Boolean cut,
            @Nullable String note) {}

    /** Arguments of get_article. */
    record GetArticle(
            @JsonPropertyDescription(LAW) String law,
            @JsonPropertyDescription(NUMBER) String article,

            @JsonPropertyDescription(DAY) @Nullable String asOf) {}

    /** One article of one version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Article(
            String law,
            String article,
            String status,
            String statusToday,
            List<String> dates,
            String text,
            String nature,
            List<String> notes,
            List<String> interpretations,
            String citation,
            String source,
            String notice) {}

    /** Arguments of law_history. */
    record History(
            @JsonPropertyDescription(LAW) String law,

            @JsonPropertyDescription(NUMBER) @Nullable String article,

            @JsonPropertyDescription(DAY) @Nullable String asOf) {}

    /** The versions, newest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Versions(
            String law,
            List<Version> versions,
            @Nullable Integer leftOut,
            @Nullable String note,
            String source,
            String notice) {}

    /** A version; change and text where one article was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            String status,
            List<String> dates,
            @Nullable String article,
            @Nullable String change,
            @Nullable String text,
            @Nullable String note) {}

    /** Arguments of applicable_law. */
    record Applicable(
            @JsonPropertyDescription(LAW) String law,
            @JsonPropertyDescription("YYYY-MM-DD") String factDate,

            @JsonPropertyDescription("起诉日；省略为今天") @Nullable String filed,

            @JsonPropertyDescription(NUMBER) @Nullable String article) {}

    /** What there is to read before it is said which law applies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionsOnDay(
            String law,
            List<OnDay> versions,
            List<String> predecessors,
            List<String> coming,
            List<Provision> provisions,
            int provisionsTotal,
            String source,
            String notice) {}

    /** The version of a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnDay(
            String day,
            LocalDate date,
            @Nullable String status,
            @Nullable List<String> dates,
            @Nullable String text,
            @Nullable String note) {}

    /** A provision on time, with its words. */
    record Provision(String citation, String text) {}

    /** Whom to call, in one text: the note and each number. */
    static @Nullable String safety(@Nullable SafetyAnswer safety) {
        return safety == null ? null : String.join("\n", safety.lines());
    }

    private Reply<SearchFindings> search(Search asked) {
        SearchAnswer found = answers.ask(answers.law().search().read(question(asked)));
        List<HitAnswer> laws =
                found.hits().stream().filter(hit -> hit.law() != null).toList();
        List<HitAnswer> related = found.possiblyRelated().stream()
                .filter(hit -> hit.law() != null)
                .toList();
        return new Reply<>(
                new SearchFindings(
                        found.answered(),
                        laws.stream().map(LawTools::hit).toList(),
                        related.isEmpty()
                                ? null
                                : related.stream().map(LawTools::hit).toList(),
                        found.notHeld() == null
                                ? null
                                : found.notHeld().title() + "："
                                        + found.notHeld().detail(),
                        safety(found.safety()),
                        source(found.from()),
                        found.disclaimer()),
                Stream.concat(laws.stream(), related.stream())
                        .flatMap(hit -> link(hit.law(), hit.article()))
                        .toList(),
                null);
    }

    private static SearchQuestion question(Search asked) {
        return SearchOperations.SEARCH.read((field, type) -> switch (field) {
            case "q" -> asked.query();
            case "type" -> asked.kinds();
            case "as_of" -> asked.asOf();
            case "limit" -> Math.min(asked.limit() == null ? USUAL : asked.limit(), MOST);
            case "context" -> asked.context();
            default -> null;
        });
    }

    private static Hit hit(HitAnswer hit) {
        LawAnswer law = Objects.requireNonNull(hit.law());
        return new Hit(
                name(law),
                hit.article() == null ? hit.section() : hit.article().number(),
                law.statusOnBothDays(),
                law.effectiveFrom(),
                shown(hit.text()),
                hit.text().length() > SHOWN ? true : null,
                law.note());
    }

    private Reply<Article> article(GetArticle asked) {
        ArticlePage page = answers.find(
                answers.law().laws().article(new ArticleQuestion(asked.law(), asked.article(), asked.asOf())));
        LawAnswer law = page.law();
        List<String> notes = new ArrayList<>();
        Stream.ofNullable(law.note()).forEach(notes::add);
        Stream.ofNullable(page.partlyRepealed())
                .forEach(part -> notes.add((part.paragraph() == null ? "该条" : "第 " + part.paragraph() + " 款") + "自 "
                        + part.since() + " 起失效：" + part.by()));
        page.renumbered().forEach(hint -> notes.add(hint.note()));
        return new Reply<>(
                new Article(
                        law.title(),
                        page.article().number(),
                        law.status(),
                        law.statusToday(),
                        law.dates(),
                        page.text(),
                        law.nature(),
                        notes,
                        page.interpretations().hits().stream()
                                .map(LawTools::citing)
                                .toList(),
                        page.citation(),
                        source(page.from()),
                        page.disclaimer()),
                link(law, page.article()).toList(),
                null);
    }

    private static String citing(HitAnswer hit) {
        return name(Objects.requireNonNull(hit.law()))
                + (hit.article() == null ? "" : hit.article().number());
    }

    private Reply<Versions> history(History asked) {
        if (asked.article() == null) {
            VersionList list = answers.find(answers.law().laws().versions(asked.law(), asked.asOf()));
            List<Version> versions = list.versions().stream()
                    .map(one -> new Version(one.status(), one.dates(), null, null, null, one.note()))
                    .toList();
            return Reply.of(versions(list.title(), versions, null, list.from(), list.disclaimer()));
        }
        ArticleHistoryPage page = answers.find(
                answers.law().laws().history(new ArticleQuestion(asked.law(), asked.article(), asked.asOf())));
        List<Version> versions = page.versions().stream()
                .map(one -> new Version(
                        one.law().status(),
                        one.law().dates(),
                        one.article() == null ? null : one.article().number(),
                        one.changeLabel(),
                        one.text() == null ? null : shown(one.text()),
                        one.law().note()))
                .toList();
        return Reply.of(versions(page.law().title(), versions, page.note(), page.from(), page.disclaimer()));
    }

    private static Versions versions(
            String law, List<Version> all, @Nullable String note, AnswerSource from, String notice) {
        int more = all.size() - MOST_VERSIONS;
        return new Versions(
                law, all.stream().limit(MOST_VERSIONS).toList(), more > 0 ? more : null, note, source(from), notice);
    }

    private Reply<VersionsOnDay> applicable(Applicable asked) {
        String filed = asked.filed() == null ? answers.law().dates().today().toString() : asked.filed();
        ApplicableLaw found = answers.find(answers.law()
                .applicable()
                .read(new ApplicableQuestion(asked.law(), asked.article(), asked.factDate(), filed)));
        return Reply.of(new VersionsOnDay(
                found.law(),
                found.versions().stream().map(LawTools::onDay).toList(),
                found.predecessors().stream()
                        .map(one -> "《" + one.title() + "》自 " + one.until() + " 起失效（" + one.source() + "）")
                        .toList(),
                found.coming().stream()
                        .map(one -> "《" + one.title() + "》" + one.note())
                        .toList(),
                found.provisions().stream()
                        .limit(MOST_PROVISIONS)
                        .map(one -> new Provision(one.citation(), shown(one.text(), PROVISION)))
                        .toList(),
                found.total(),
                source(found.from()),
                found.note() + found.disclaimer()));
    }

    private static OnDay onDay(ApplicableLaw.VersionOn one) {
        LawAnswer law = one.law();
        return new OnDay(
                one.day(),
                one.date(),
                law == null ? null : law.status(),
                law == null ? null : law.dates(),
                one.article() == null ? null : shown(one.article().text()),
                one.note());
    }

    static Stream<Link> link(@Nullable LawAnswer law, HitAnswer.@Nullable ArticleReference article) {
        return law == null || article == null
                ? Stream.empty()
                : Stream.of(new Link(LawUri.article(law.id(), article.ordinal()), name(law) + article.number()));
    }

    static String name(LawAnswer law) {
        return law.shortTitle() == null ? law.title() : law.shortTitle();
    }

    static String shown(String text) {
        return shown(text, SHOWN);
    }

    private static String shown(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** Which generation answers, and to which day it reaches. */
    static String source(AnswerSource from) {
        LocalDate through = from.coverage().through();
        return from.generation() + (through == null ? "" : "，收录至 " + through);
    }
}
