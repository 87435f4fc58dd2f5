package org.mingfa.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.answers.coverage.CoverageGap;
import org.mingfa.similar.SimilarReport.Method;
import org.mingfa.similar.SimilarReport.PendingDescription;
import org.mingfa.similar.SimilarReport.Search;

/** How it was searched, as the report tells it: the literal words, the corpora, and what these lack. */
final class ReportSearch {

    private static final String PLATFORM = "明法";
    private static final String NOT_CONNECTED = "裁判文书网、人民法院案例库没有接入，本次检索不能代替在其中的检索";

    private static final String CUT_SHORT = "检索时间已到而没有比完全部候选案例，再检索一次结果可能更全";

    /** Of the articles that similar cases cite. */
    private static final int SHOWN_ARTICLES = 3;

    private ReportSearch() {}

    static Search of(SimilarQuestion question, SimilarAnswer answer, boolean isInvented) {
        PendingAnswer pending = answer.pending();
        return new Search(
                PLATFORM,
                answer.from().generation(),
                answer.from().coverage().corpora(),
                range(answer),
                List.of(
                        new Method("关键词", words(question, pending)),
                        new Method("法条关联", articles(pending)),
                        new Method("案例关联", neighbours(answer))),
                filters(question, pending, isInvented),
                gaps(answer));
    }

    /** The literal words that were searched for; the facts stand in full among the facts of the pending case. */
    private static List<String> words(SimilarQuestion question, PendingAnswer pending) {
        List<String> words = new ArrayList<>();
        words.add("第二部分所载基本事实全文（" + facts(question).length() + "字）");
        if (pending.focus() != null) {
            words.add("“" + pending.focus() + "”" + (pending.focusGiven() ? "" : "（由系统从案情中读出）"));
        }
        if (pending.cause() != null) {
            words.add("案由“" + pending.cause() + "”" + (pending.causeGiven() ? "" : "（由系统推断）"));
        }
        return words;
    }

    /** The articles that the asker named, and those that near cases cite: the table of the result calls both by this method. */
    static List<String> articles(PendingAnswer pending) {
        List<String> used = new ArrayList<>(names(pending.cited()));
        if (!pending.expected().isEmpty()) {
            used.add("相近案例引用的法条（由系统推断）：" + some(names(pending.expected())));
        }
        return used;
    }

    /** What was taken from cases that are near: as the table of the result names the method. */
    private static List<String> neighbours(SimilarAnswer answer) {
        return answer.hits().stream().anyMatch(hit -> hit.foundBy().contains(SimilarHitAssembler.BY_CASES))
                ? List.of("与基本事实相近的案例")
                : List.of();
    }

    private static List<String> filters(SimilarQuestion question, PendingAnswer pending, boolean isInvented) {
        List<String> filters = new ArrayList<>();
        filters.add(isInvented ? "本库没有收录裁判文书，只有虚构的示例" : "来源标明未生效的不收录；来源没有标明的，效力未标明，由检索人核对");
        if (pending.court() != null) {
            filters.add("本院：" + pending.court());
        }
        if (question.within() != null && !question.within().isEmpty()) {
            filters.add("只比较指定的" + question.within().size() + "件案例");
        }
        return filters;
    }

    private static String range(SimilarAnswer answer) {
        long held = answer.tiers().stream().mapToLong(TierAnswer::held).sum();
        LocalDate from = answer.tiers().stream()
                .map(TierAnswer::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate to = answer.tiers().stream()
                .map(TierAnswer::to)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return "收录案例" + held + "件" + (from == null || to == null ? "" : "，裁判日期" + from + "至" + to)
                + "；除指导性案例外，优先近三年的案例。";
    }

    private static List<String> gaps(SimilarAnswer answer) {
        List<String> gaps = new ArrayList<>();
        gaps.add(NOT_CONNECTED);
        if (answer.partial()) {
            gaps.add(CUT_SHORT);
        }
        answer.from().coverage().knownGaps().stream().map(ReportSearch::gap).forEach(gaps::add);
        return gaps;
    }

    /** The first of many: whoever reads the report asked for none of them. */
    private static String some(List<String> names) {
        int more = names.size() - SHOWN_ARTICLES;
        return more <= 0
                ? String.join("，", names)
                : String.join("，", names.subList(0, SHOWN_ARTICLES)) + "，另有" + more + "条";
    }

    private static String gap(CoverageGap gap) {
        String why = gap.why().endsWith("。") ? gap.why().substring(0, gap.why().length() - 1) : gap.why();
        return gap.what() + "：" + why.replaceAll("[；，。]?详见 /v1/\\w+", "");
    }

    static PendingDescription pending(SimilarQuestion question, PendingAnswer understood) {
        return new PendingDescription(facts(question), understood.focus(), names(understood.cited()));
    }

    private static String facts(SimilarQuestion question) {
        return Objects.requireNonNullElse(question.facts(), "");
    }

    private static List<String> names(@Nullable List<CitedArticle> cited) {
        return cited == null
                ? List.of()
                : cited.stream()
                        .map(one -> "《" + one.law() + "》" + one.number())
                        .toList();
    }
}
