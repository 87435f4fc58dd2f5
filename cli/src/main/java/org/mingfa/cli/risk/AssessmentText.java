package org.mingfa.cli.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.answers.generation.AuditAnswer;
import org.mingfa.answers.generation.AuditAnswer.FindingAnswer;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.CaseDeadlineAnswer;
import org.mingfa.answers.risk.CaseReader;
import org.mingfa.answers.risk.PromptAnswer;
import org.mingfa.answers.risk.PromptAnswer.DeadlineAnswer;
import org.mingfa.answers.risk.PromptAnswer.PendingDeadline;
import org.mingfa.answers.risk.PromptAnswer.Unknown;
import org.mingfa.answers.risk.QuestionAnswer;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.interview.NextAction;

/** Assessments and audits for a terminal; every text is a list of lines. */
public final class AssessmentText {

    /** More questions than these do not help at a terminal. */
    private static final int MOST_QUESTIONS = 5;

    private AssessmentText() {}

    /**
     * The days, then the prompts, the worst first, and what is still unknown.
     *
     * @param asked how an open question is shown: with the key that a file of facts needs, or without
     */
    public static List<String> of(AssessmentAnswer answer, Function<QuestionAnswer, String> asked) {
        List<String> lines = new ArrayList<>();
        lines.add(CaseReader.stage(answer.stage()).label() + "，"
                + CaseReader.role(answer.role()).label() + "（按 " + answer.asOf() + " 的法律）");
        lines.addAll(days(answer));
        lines.addAll(next(answer.standing().next()));
        answer.exclusions().forEach(prompt -> lines.addAll(prompt(prompt)));
        answer.prompts().forEach(prompt -> lines.addAll(prompt(prompt)));
        lines.addAll(standing(answer.standing()));
        if (!answer.information().isEmpty()) {
            lines.add("");
            lines.add("人人都要知道：");
            answer.information().forEach(told -> lines.add("  " + told.headline()));
        }
        if (!answer.nextQuestions().isEmpty()) {
            lines.add("");
            lines.add("还有 " + open(answer) + " 条规则因情况不明不能判断。最有用的问题：");
            answer.nextQuestions().stream()
                    .limit(MOST_QUESTIONS)
                    .forEach(question -> lines.add("  " + asked.apply(question)));
        }
        return lines;
    }

    /** What to do until when, the nearest first; then what was missed, with what is left. */
    private static List<String> days(AssessmentAnswer answer) {
        List<String> lines = new ArrayList<>();
        List<String> prompted =
                answer.prompts().stream().map(PromptAnswer::rule).toList();
        answer.deadlines().stream().filter(day -> day.daysLeft() >= 0).forEach(day -> {
            lines.addAll(day(day));
            if (!prompted.contains(day.rule())) {
                lines.addAll(basis(day));
            }
        });
        answer.pendingDeadlines()
                .forEach(day -> lines.add("  还差这一天，就能算出" + day.label() + "："
                        + day.needs().stream().map(Unknown::question).collect(Collectors.joining(" "))));
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", "您的期限："));
        }
        List<CaseDeadlineAnswer> missed =
                answer.deadlines().stream().filter(day -> day.daysLeft() < 0).toList();
        if (!missed.isEmpty()) {
            lines.addAll(List.of("", "已经过去的，还能怎么办："));
            missed.forEach(day -> {
                lines.addAll(day(day));
                lines.add("    " + day.action());
            });
        }
        return lines;
    }

    private static List<String> next(@Nullable NextAction step) {
        return step == null
                ? List.of()
                : List.of(
                        "",
                        "下一步：" + step.what(),
                        "  去哪里：" + step.where() + (step.online() == null ? "" : "；网上立案 " + step.online()),
                        "  带什么：" + String.join("；", step.papers()),
                        "  多少钱：" + step.cost(),
                        "  多久：" + step.time(),
                        "  依据："
                                + step.basis().stream()
                                        .map(source -> source(BasisAnswer.of(source, null)))
                                        .collect(Collectors.joining("；")));
    }

    private static List<String> day(CaseDeadlineAnswer day) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + day.day() + "  " + day.distance() + (day.standing().equals("urgent") ? "（紧急）" : "") + "  "
                + day.what());
        if (day.careful() != null) {
            lines.add("    最后一日原为 " + day.careful() + "，是休息日而顺延；稳妥的，在 " + day.careful() + " 以前办。");
        }
        return lines;
    }

    /** Of a day that no prompt below speaks of. */
    private static List<String> basis(CaseDeadlineAnswer day) {
        List<String> lines = new ArrayList<>();
        lines.add("    依据：" + day.basis().stream().map(AssessmentText::source).collect(Collectors.joining("；")));
        day.reservations().forEach(reservation -> lines.add("    需核实：" + reservation));
        return lines;
    }

    /** What the answers come to where no prompt says it. */
    private static List<String> standing(AssessmentAnswer.StandingAnswer standing) {
        if (standing.kind().equals("warned") || standing.kind().equals("excluded")) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", standing.words()));
        if (!standing.findOut().isEmpty()) {
            lines.add("先弄清这几件事（" + standing.where() + "）：");
            standing.findOut()
                    .forEach(question -> lines.add(
                            "  " + question.question() + (question.help() == null ? "" : " " + question.help())));
        }
        return lines;
    }

    /** Rules that wait for an answer, not for what nobody is asked. */
    private static long open(AssessmentAnswer answer) {
        List<String> told = answer.information().stream()
                .map(RiskAssessment.Information::rule)
                .toList();
        return answer.notAssessed().stream()
                .filter(rule -> !told.contains(rule.rule()))
                .count();
    }

    private static List<String> prompt(PromptAnswer prompt) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("【" + prompt.severityLabel() + "】" + prompt.headline() + "（" + prompt.confidence() + "）");
        lines.add("  为什么：" + prompt.why());
        lines.add("  怎么办：" + prompt.action());
        DeadlineAnswer deadline = prompt.deadline();
        if (deadline != null) {
            lines.add("  期限：" + deadline.label() + "，" + deadline.day());
        }
        PendingDeadline pending = prompt.pending();
        if (pending != null) {
            lines.add("  期限：" + pending.label() + "还算不出来，还缺："
                    + pending.needs().stream().map(Unknown::question).collect(Collectors.joining(" ")));
        }
        lines.add("  依据：" + prompt.basis().stream().map(AssessmentText::source).collect(Collectors.joining("；")));
        prompt.reservations().forEach(reservation -> lines.add("  需核实：" + reservation));
        prompt.conflicts().forEach(conflict -> {
            lines.add("  法律有争议：" + conflict.question());
            conflict.readings().forEach(reading -> lines.add("    " + reading.holds()));
        });
        return lines;
    }

    private static String source(BasisAnswer basis) {
        return basis.label() + "（" + basis.version() + " 施行的文本）";
    }

    /** What an audit looked at, then what has to be reviewed, then what is explained. */
    public static List<String> of(AuditAnswer audit) {
        List<FindingAnswer> failures =
                audit.findings().stream().filter(FindingAnswer::fails).toList();
        List<FindingAnswer> unchecked =
                audit.findings().stream().filter(FindingAnswer::isUnchecked).toList();
        List<FindingAnswer> explained = audit.findings().stream()
                .filter(finding -> !finding.fails() && !finding.isUnchecked())
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("代 " + audit.generation() + "，" + audit.asOf() + "：规则 " + audit.rules() + " 条，事项 " + audit.facts()
                + " 个，法定数值 "
                + audit.values() + " 项，依据 " + audit.sources() + " 处；需核对 " + failures.size() + " 处，已说明 "
                + explained.size() + " 处，未核对 " + unchecked.size() + " 处（本库未收录那个文本）。");
        failures.forEach(finding -> lines.add(finding("需核对", finding)));
        explained.forEach(finding -> lines.add(finding("已说明", finding)));
        unchecked.forEach(finding -> lines.add(finding("未核对", finding)));
        audit.local().forEach(sentence -> lines.add("本地数据  " + sentence));
        audit.coming().forEach(sentence -> lines.add("将变动  " + sentence));
        return lines;
    }

    /** What fails of an audit, as lines of a check. */
    public static List<String> failures(AuditAnswer audit) {
        return audit.findings().stream()
                .filter(FindingAnswer::fails)
                .map(finding -> finding.owner() + " " + finding.where() + " " + finding.message())
                .toList();
    }

    private static String finding(String word, FindingAnswer finding) {
        return word + " " + finding.owner() + " " + finding.where() + " " + finding.message();
    }
}
