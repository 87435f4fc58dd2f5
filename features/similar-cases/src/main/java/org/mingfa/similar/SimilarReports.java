package org.mingfa.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.SimilarReport.Tier;
import org.mingfa.similar.SimilarReportQuestion.CaseUse;
import org.mingfa.text.document.Nature;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.CausesOfAction;

/** Makes the 类案检索报告 of a question: what was searched, what was found in every tier, and what is made of it. */
public final class SimilarReports {

    private static final Set<String> SEARCHERS = Set.of("法官", "当事人", "代理人");
    private static final Set<String> CAUSES = Set.copyOf(CausesOfAction.all());
    private static final String TITLE = "的类案检索报告";
    private static final String FOOTER = "本报告由系统辅助生成，仅供参考，不作为裁判依据。";
    private static final String TO_PARTIES = "当事人、代理人以指导性案例作为诉辩理由的，人民法院应当在裁判文书说理中回应；提交其他类案的，可以通过释明等方式回应（指导意见第十条）。";

    private static final int LONGEST_NAME = 40;

    private final SimilarAnswers answers;

    /** Reports of what these answers find. */
    public SimilarReports(SimilarAnswers answers) {
        this.answers = answers;
    }

    /** The report; refused where what was not given would leave a mandatory section empty. */
    public Function<OpenGeneration, SimilarReport> read(SimilarReportQuestion question) {
        SimilarQuestion search = question.search();
        if (search == null) {
            throw Refusal.missing("search", "没有检索的内容；报告须写明检索的字句和案情。");
        }
        List<SearchGround> grounds = SearchGround.read(given(question.grounds()));
        String searcher = Objects.requireNonNullElse(question.searcher(), "法官");
        if (!SEARCHERS.contains(searcher)) {
            throw Refusal.invalid("searcher", "应为法官、当事人或代理人，收到“" + searcher + "”。");
        }
        Function<OpenGeneration, SimilarAnswer> asked = answers.read(search);
        return generation -> {
            SimilarAnswer answer = asked.apply(generation);
            Map<String, CaseUse> uses = uses(question);
            List<SimilarHit> chosen = chosen(answer, question.chosen(), uses.keySet());
            if (!grounds.isEmpty()) {
                checkComplete(search, answer, chosen, uses);
            }
            return report(generation, question, answer, chosen, grounds, searcher);
        };
    }

    /**
     * A report of a mandatory search leaves nothing empty (指导意见 7 and 8), and only who searches can fill it in. Refuses with
     * everything that is missing at once.
     */
    private static void checkComplete(
            SimilarQuestion search, SimilarAnswer answer, List<SimilarHit> chosen, Map<String, CaseUse> uses) {
        List<String> missing = new ArrayList<>();
        if (isBlank(search.focus())) {
            missing.add("争议焦点（focus）");
        }
        if (search.cited() == null || search.cited().isEmpty()) {
            missing.add("拟适用的法条（cited）");
        }
        if (isBlank(search.court())) {
            missing.add("本院（court），以确定检索顺位");
        }
        boolean anySimilar =
                answer.hits().stream().anyMatch(hit -> hit.standing().equals(ReportCase.SIMILAR));
        if (anySimilar && chosen.isEmpty()) {
            missing.add("要比对的类案（chosen）");
        }
        chosen.stream()
                .filter(hit -> !ReportCase.isBinding(hit) && why(uses.get(hit.id())) == null)
                .forEach(hit -> missing.add("是否参照或者参考 " + ReportCase.name(hit) + " 及理由（uses）"));
        if (!missing.isEmpty()) {
            throw Refusal.missing("grounds", "应当检索的案件，报告不得缺少：" + String.join("；", missing) + "。");
        }
    }

    private static @Nullable String why(@Nullable CaseUse use) {
        return use == null || isBlank(use.why()) ? null : use.why();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private SimilarReport report(
            OpenGeneration generation,
            SimilarReportQuestion question,
            SimilarAnswer answer,
            List<SimilarHit> chosen,
            List<SearchGround> grounds,
            String searcher) {
        Map<String, CaseUse> uses = uses(question);
        ReportCase cases = new ReportCase(generation);
        String cause = answer.pending().cause();
        return new SimilarReport(
                answer.id(),
                title(answer.pending()),
                question.caseNumber(),
                cause,
                searcher,
                name(question.searcherName()),
                answers.today(),
                answer.asOf(),
                grounds.stream().map(SearchGround::label).toList(),
                ReportSearch.of(Objects.requireNonNull(question.search()), answer, generation.hasOnlyInventedCases()),
                ReportSearch.pending(Objects.requireNonNull(question.search()), answer.pending()),
                answer.tiers().stream().map(tier -> tier(tier, answer, cases)).toList(),
                answer.stop().note(),
                chosen.stream()
                        .map(hit -> cases.chosen(hit, answer.pending().focus(), uses.get(hit.id())))
                        .toList(),
                divergence(chosen, answer.counterExample(), cases),
                Boolean.TRUE.equals(question.archive()),
                disclaimer(generation, searcher));
    }

    private static @Nullable String name(@Nullable String given) {
        if (isBlank(given)) {
            return null;
        }
        String name = Objects.requireNonNull(given).strip();
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid("searcher_name", "检索人姓名不超过 " + LONGEST_NAME + " 字。");
        }
        return name;
    }

    private static String disclaimer(OpenGeneration generation, String searcher) {
        String footer = searcher.equals("法官") ? FOOTER : FOOTER + TO_PARTIES;
        return generation.hasOnlyInventedCases() ? CaseAnswers.note(Nature.SAMPLE) + footer : footer;
    }

    /** A cause that was only inferred heads the report where it is one of the catalogue. */
    private static String title(PendingAnswer pending) {
        String cause = pending.cause();
        return cause != null && (pending.causeGiven() || CAUSES.contains(cause))
                ? "关于" + cause + "一案" + TITLE
                : "关于待决案件" + TITLE;
    }

    private static Tier tier(TierAnswer tier, SimilarAnswer answer, ReportCase cases) {
        return new Tier(
                tier.tier(),
                tier.name(),
                tier.held(),
                tier.from(),
                tier.to(),
                tier.note(),
                answer.hits().stream()
                        .filter(hit -> hit.tier() == tier.tier())
                        .map(cases::found)
                        .toList());
    }

    /** What was chosen, in the order of the answer; else every case that is 类案. */
    private static List<SimilarHit> chosen(SimilarAnswer answer, @Nullable List<String> ids, Set<String> used) {
        Set<String> known = new HashSet<>();
        answer.hits().forEach(hit -> known.add(hit.id()));
        for (String id : ids == null ? List.copyOf(used) : ids) {
            if (!known.contains(id)) {
                throw Refusal.invalid("chosen", "检索结果里没有编号为 " + id + " 的案例；请从结果中选择，或者调大 limit。");
            }
        }
        return answer.hits().stream()
                .filter(hit -> ids == null ? hit.standing().equals(ReportCase.SIMILAR) : ids.contains(hit.id()))
                .toList();
    }

    private static Map<String, CaseUse> uses(SimilarReportQuestion question) {
        Map<String, CaseUse> uses = new LinkedHashMap<>();
        if (question.uses() != null) {
            question.uses().forEach(use -> uses.put(use.id(), use));
        }
        return uses;
    }

    /** Cases that were decided the other way, both sides in a line each; nothing is said of who is right. */
    private static List<String> divergence(List<SimilarHit> chosen, @Nullable SimilarHit counter, ReportCase cases) {
        List<SimilarHit> told = new ArrayList<>(chosen.stream()
                .filter(hit -> !hit.outcome().kind().equals("unknown"))
                .toList());
        if (counter != null && told.stream().noneMatch(hit -> hit.id().equals(counter.id()))) {
            told.add(counter);
        }
        boolean dismissed = told.stream().anyMatch(hit -> hit.outcome().kind().equals("dismissed"));
        boolean supported = told.stream().anyMatch(hit -> !hit.outcome().kind().equals("dismissed"));
        return dismissed && supported
                ? told.stream().map(hit -> side(hit, cases)).toList()
                : List.of();
    }

    private static String side(SimilarHit hit, ReportCase cases) {
        LocalDate decided = hit.decided().decided();
        return cases.shownName(hit) + "（"
                + Objects.requireNonNullElse(
                        hit.decided().court(), hit.decided().tier()) + (decided == null ? "" : "，" + decided) + "）："
                + ReportCase.outcome(hit) + "。";
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
