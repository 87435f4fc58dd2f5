package org.mingfa.cli.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.risk.assessment.PromptDeadline;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.audit.AuditFinding;
import org.mingfa.risk.audit.AuditReport;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.law.Source;

/** Assessments and audits for a terminal; every text is a list of lines. */
public final class AssessmentText {

    /** More questions than these do not help at a terminal. */
    private static final int MOST_QUESTIONS = 5;

    private AssessmentText() {}

    /** The prompts, the worst first, and what is still unknown. */
    public static List<String> of(RiskAssessment assessment, FactBook facts) {
        List<String> lines = new ArrayList<>();
        lines.add(assessment.stage().label() + "，" + assessment.role().label() + "（按 " + assessment.asOf() + " 的法律）");
        assessment.exclusions().forEach(prompt -> lines.addAll(prompt(prompt)));
        assessment.prompts().forEach(prompt -> lines.addAll(prompt(prompt)));
        if (assessment.exclusions().isEmpty() && assessment.prompts().isEmpty()) {
            lines.add("按填写的情况没有发现需要提示的风险；这不表示没有风险。");
        }
        if (!assessment.notAssessed().isEmpty()) {
            lines.add("");
            lines.add("还有 " + assessment.notAssessed().size() + " 条规则因情况不明不能判断。最有用的问题：");
            assessment.nextQuestions().stream()
                    .limit(MOST_QUESTIONS)
                    .map(facts::get)
                    .forEach(fact -> lines.add("  " + fact.key() + "  " + fact.question()));
        }
        return lines;
    }

    private static List<String> prompt(RiskPrompt prompt) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("【" + prompt.severity().label() + "】" + prompt.headline() + "（"
                + prompt.confidence().label() + "）");
        lines.add("  为什么：" + prompt.why());
        lines.add("  怎么办：" + prompt.action());
        PromptDeadline deadline = prompt.deadline();
        if (deadline != null) {
            lines.add("  期限：" + deadline.label() + "，" + deadline.day());
        }
        lines.add("  依据："
                + prompt.basis().stream().map(basis -> source(basis.source())).collect(Collectors.joining("；")));
        prompt.reservations().forEach(reservation -> lines.add("  需核实：" + reservation));
        prompt.conflicts().forEach(conflict -> {
            lines.add("  法律有争议：" + conflict.question());
            conflict.readings().forEach(reading -> lines.add("    " + reading.holds()));
        });
        return lines;
    }

    private static String source(Source source) {
        return source.label() + "（" + source.version() + " 施行的文本）";
    }

    /** What an audit looked at, then what has to be reviewed, then what is explained. */
    public static List<String> of(AuditReport report, String generation) {
        List<String> lines = new ArrayList<>();
        lines.add("代 " + generation + "，" + report.asOf() + "：规则 " + report.rules() + " 条，事项 " + report.facts()
                + " 个，法定数值 "
                + report.values() + " 项，依据 " + report.sources() + " 处；需核对 "
                + report.failures().size() + " 处，已说明 "
                + (report.findings().size() - report.failures().size()) + " 处。");
        report.failures().forEach(finding -> lines.add(finding("需核对", finding)));
        report.findings().stream()
                .filter(finding -> !finding.fails())
                .forEach(finding -> lines.add(finding("已说明", finding)));
        return lines;
    }

    private static String finding(String word, AuditFinding finding) {
        return word + " " + finding.owner() + " " + finding.where() + " " + finding.message();
    }
}
