package org.mingfa.answers.similar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.similar.SimilarAnswer;
import org.mingfa.answers.similar.SimilarHit;
import org.mingfa.answers.similar.SimilarQuestion;
import org.mingfa.answers.similar.report.SimilarReportQuestion.CaseUse;
import org.mingfa.text.problem.Refusal;

/** What a report of a mandatory search may not leave empty (指导意见 7 and 8); only who searches can fill it in. */
record ReportRequirements(SimilarQuestion search, SimilarAnswer answer) {

    /** Refuses with everything that is missing at once. */
    void check(List<SimilarHit> chosen, Map<String, CaseUse> uses) {
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
                answer.hits().stream().anyMatch(hit -> hit.standing().equals(ReportedCase.SIMILAR));
        if (anySimilar && chosen.isEmpty()) {
            missing.add("要比对的类案（chosen）");
        }
        chosen.stream()
                .filter(hit -> !ReportedCase.isBinding(hit) && why(uses.get(hit.id())) == null)
                .forEach(hit -> missing.add("是否参照或者参考 " + ReportedCase.name(hit) + " 及理由（uses）"));
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
}
