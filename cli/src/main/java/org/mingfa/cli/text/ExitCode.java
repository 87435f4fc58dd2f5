package org.mingfa.cli.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingfa.text.problem.Refusal;

/** The exit codes of the contract, and which kind of refusal ends with which. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int UNEXPECTED = 1;
    public static final int USAGE = 2;
    public static final int BAD_INPUT = 3;
    public static final int CHECK_FAILED = 4;
    public static final int UNAVAILABLE = 5;

    private ExitCode() {}

    public static int of(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID_VALUE, MISSING_VALUE -> USAGE;
            case BAD_INPUT, NOT_FOUND -> BAD_INPUT;
            case CHECK_FAILED -> CHECK_FAILED;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    /** As the help of the root command lists them. */
    public static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put(" " + DONE, "完成");
        table.put(" " + UNEXPECTED, "意外错误");
        table.put(" " + USAGE, "用法不对：命令、选项或选项的值");
        table.put(" " + BAD_INPUT, "内容不对或找不到：文件、法律、语料、代");
        table.put(" " + CHECK_FAILED, "检查未通过");
        table.put(" " + UNAVAILABLE, "暂时不能：没有索引、端口被占用、集群不在");
        table.put("130", "被中断");
        return table;
    }
}
