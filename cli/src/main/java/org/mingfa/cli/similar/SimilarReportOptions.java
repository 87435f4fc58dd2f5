package org.mingfa.cli.similar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.usage.ReportFile;
import org.mingfa.similar.SimilarQuestion;
import org.mingfa.similar.SimilarReport;
import org.mingfa.similar.SimilarReportQuestion;
import org.mingfa.similar.SimilarReportQuestion.CaseUse;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options of {@code mingfa similar} that make a 类案检索报告; without {@code --report} there is none. */
@Command // Picocli wants an annotation on what it mixes in
public final class SimilarReportOptions {

    @Option(
            names = "--report",
            paramLabel = "OUT",
            converter = ReportFile.WithJson.class,
            description = "写出类案检索报告，以 .docx、.html、.pdf 或 .json 结尾")
    private @Nullable ReportFile report;

    @Option(
            names = "--ground",
            paramLabel = "GROUND",
            description = "应当检索的情形：committee 提交讨论，no_rule 缺乏规则，president 院庭长要求，other；可重复")
    private List<String> grounds = List.of();

    @Option(names = "--choose", paramLabel = "CASE", description = "报告中比对的案例编号；不写则为全部类案；可重复")
    private @Nullable List<String> chosen;

    @Option(
            names = "--use",
            paramLabel = "CASE=理由",
            converter = Use.class,
            description = "对一件案例的运用意见，如 案例编号=参考：焦点相同；可重复")
    private List<CaseUse> uses = List.of();

    @Option(names = "--case-number", paramLabel = "案号", description = "待决案件的案号，写在报告上")
    private @Nullable String caseNumber;

    @Option(names = "--searcher", paramLabel = "WHO", description = "检索人：法官、当事人或代理人，默认法官")
    private @Nullable String searcher;

    @Option(names = "--searcher-name", paramLabel = "姓名", description = "检索人的姓名，写在报告上；不写则留空签名")
    private @Nullable String searcherName;

    @Option(names = "--archive", description = "注明随案归档")
    private boolean archive;

    /** 案例编号=参考：理由. */
    public static final class Use implements ITypeConverter<CaseUse> {
        @Override
        public CaseUse convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "应为 案例编号=意见：理由，收到“" + value + "”。");
            }
            String said = value.substring(equals + 1);
            int colon = said.indexOf('：');
            return new CaseUse(
                    value.substring(0, equals), colon < 1 ? null : said.substring(0, colon), said.substring(colon + 1));
        }
    }

    public boolean isWanted() {
        return report != null;
    }

    public Path file() {
        return Objects.requireNonNull(report).path();
    }

    /** The question of the report about that search. */
    public SimilarReportQuestion question(SimilarQuestion search) {
        return new SimilarReportQuestion(
                search, null, caseNumber, searcher, searcherName, grounds, chosen, uses, archive);
    }

    public void write(SimilarReport made) throws IOException {
        Objects.requireNonNull(report).write(made.document(), AnswerJson.write(made));
    }
}
