package org.mingfa.assistants;

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
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.assistants.LawToolRecords.Applicable;
import org.mingfa.assistants.LawToolRecords.Article;
import org.mingfa.assistants.LawToolRecords.GetArticle;
import org.mingfa.assistants.LawToolRecords.History;
import org.mingfa.assistants.LawToolRecords.Hit;
import org.mingfa.assistants.LawToolRecords.OnDay;
import org.mingfa.assistants.LawToolRecords.Provision;
import org.mingfa.assistants.LawToolRecords.Search;
import org.mingfa.assistants.LawToolRecords.SearchFindings;
import org.mingfa.assistants.LawToolRecords.Version;
import org.mingfa.assistants.LawToolRecords.Versions;
import org.mingfa.assistants.LawToolRecords.VersionsOnDay;
import org.mingfa.assistants.Tool.Reply;

/** Tools that show law: found, one article, its versions, which version applies. */
final class LawTools {

    private static final int USUAL = 5;
    private static final int MOST = 20;
    private static final int PROVISION = 200;
    private static final int MOST_VERSIONS = 8;
    private static final int MOST_PROVISIONS = 4;

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
                        AnswerWords.safety(found.safety()),
                        AnswerWords.source(found.from()),
                        found.disclaimer()),
                Stream.concat(laws.stream(), related.stream())
                        .flatMap(hit -> AnswerWords.link(hit.law(), hit.article()))
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
                AnswerWords.name(law),
                hit.article() == null ? hit.section() : hit.article().number(),
                law.statusOnBothDays(),
                law.effectiveFrom(),
                AnswerWords.shown(hit.text()),
                hit.text().length() > AnswerWords.SHOWN ? true : null,
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
                        AnswerWords.source(page.from()),
                        page.disclaimer()),
                AnswerWords.link(law, page.article()).toList(),
                null);
    }

    private static String citing(HitAnswer hit) {
        return AnswerWords.name(Objects.requireNonNull(hit.law()))
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
                        one.text() == null ? null : AnswerWords.shown(one.text()),
                        one.law().note()))
                .toList();
        return Reply.of(versions(page.law().title(), versions, page.note(), page.from(), page.disclaimer()));
    }

    private static Versions versions(
            String law, List<Version> all, @Nullable String note, AnswerSource from, String notice) {
        int more = all.size() - MOST_VERSIONS;
        return new Versions(
                law,
                all.stream().limit(MOST_VERSIONS).toList(),
                more > 0 ? more : null,
                note,
                AnswerWords.source(from),
                notice);
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
                        .map(one -> new Provision(one.citation(), AnswerWords.shown(one.text(), PROVISION)))
                        .toList(),
                found.total(),
                AnswerWords.source(found.from()),
                found.note() + found.disclaimer()));
    }

    private static OnDay onDay(ApplicableLaw.VersionOn one) {
        LawAnswer law = one.law();
        return new OnDay(
                one.day(),
                one.date(),
                law == null ? null : law.status(),
                law == null ? null : law.dates(),
                one.article() == null ? null : AnswerWords.shown(one.article().text()),
                one.note());
    }
}
