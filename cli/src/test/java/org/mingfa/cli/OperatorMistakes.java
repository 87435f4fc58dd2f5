package org.mingfa.cli;

/** The mistakes of {@link CommandMistakesTest} in the commands of operators, as {@link MistakeTable} has them. */
final class OperatorMistakes {

    private static final String NONE = MistakeTable.NONE;

    static final String[][] ROWS = {
        {"serve", "serve --port", "--port 后面缺少值 N：", "serve --port abc", "--port：应为 1 至 65535 的整数，收到“abc”。", NONE, ""},
        {
            "corpus changes",
            "corpus changes --since",
            "--since 后面缺少值 DATE：",
            "corpus changes --since gestern",
            "--since：since 应为日期",
            "corpus changes",
            "5 还没有上线的索引。"
        },
        {"corpus coverage", NONE, "", NONE, "", "corpus coverage", "5 还没有上线的索引。"},
        {
            "corpus questions",
            NONE,
            "",
            "corpus questions --ties",
            "不认识的选项 \"--ties\"，是否想写 \"--tie\"？",
            "corpus questions",
            "5 还没有线上一代；先运行"
        },
        {
            "corpus review",
            "corpus review --admit G009",
            "缺少参数 NAME：",
            "corpus review a --admit G009 --undo G009",
            "--admit 与 --undo 只能写一个。",
            "corpus review",
            "5 还没有线上一代；先运行"
        },
        {"token", "token", "缺少子命令，可用的有：", "token ad", "不认识的命令 \"ad\"，是否想写 \"add\"？", NONE, ""},
        {
            "token add",
            "token add a",
            "缺少必填的选项 --role ROLE：",
            "token add a --role juge",
            "--role：没有名为 \"juge\" 的角色，是否想写 \"judge\"？",
            "token add a --role judge --secret-file none.token",
            "3 找不到文件：none.token"
        },
        {"token list", NONE, "", "token list x", "多余的参数 \"x\"", NONE, ""},
        {"token renew-key", NONE, "", "token renew-key x", "多余的参数 \"x\"", NONE, ""},
        {"token revoke", "token revoke", "缺少参数 NAME：", NONE, "", "token revoke a", "3 没有名为 a 的凭据；已有：[]。"},
        {"audit", "audit", "缺少子命令，可用的有：", "audit verfy", "不认识的命令 \"verfy\"，是否想写 \"verify\"？", NONE, ""},
        {"audit verify", NONE, "", "audit verify x", "多余的参数 \"x\"", NONE, ""},
        {
            "audit export",
            "audit export --since",
            "--since 后面缺少值 DATE：",
            "audit export --since 2026-13-01",
            "--since：",
            NONE,
            ""
        },
        {"law", "law", "缺少子命令，可用的有：", "law shw", "不认识的命令 \"shw\"，是否想写 \"show\"？", NONE, ""},
        {"law show", NONE, "", "law show now", "多余的参数", NONE, ""},
        {
            "law lpr",
            "law lpr 2026-07-20 3.00 3.50",
            "缺少必填的选项 --source SOURCE：",
            "law lpr 2026-13-20 3.00 3.50 --source a",
            "PUBLISHED：",
            "law lpr 2026-08-20 3.00 3.50 --source a",
            "3 lpr.yaml:1 有 2026-08-20 的利率，缺少 2026-07 的：每月一期，不能跳过。"
        },
        {
            "law holidays",
            "law holidays 2027 --source a",
            "缺少必填的选项 --off DAYS=NAME：",
            "law holidays a --off 2027-01-01=元旦 --source a",
            "YEAR：",
            "law holidays 2027 --off 2027-01-01=元旦 --source a",
            "3 holidays.yaml:2 放假日只有 1 天"
        },
        {
            "law figure",
            "law figure 职工月平均工资 浙江 2025 --source a",
            "缺少参数 YUAN：",
            "law figure 职工月平均工资 浙江 2025 a --source a",
            "YUAN：",
            "law figure 职工月均工资 浙江 2025 9000 --source a",
            "3 figures.yaml:2 不认识的值 \"职工月均工资\"，是否想写 \"职工月平均工资\"？"
        },
        {"law update", "law update", "缺少参数 FILE.yaml：", "law update a.yaml b", "多余的参数", "law update /", "3 / 是文件夹；"},
        {"corpus", "corpus", "缺少子命令，可用的有：", "corpus updat", "不认识的命令 \"updat\"，是否想写 \"update\"？", NONE, ""},
        {
            "corpus add",
            "corpus add laws",
            "缺少参数 LOCATION：laws 不是已知的语料（national、lawrefbook、flk、additions、guiding、typical），要写出它在哪里。",
            "corpus add flk . --format fkl",
            "--format：没有名为 \"fkl\" 的格式，是否想写 \"flk\"？",
            "corpus add flk none-such-folder",
            "3 "
        },
        {
            "corpus add",
            "corpus add",
            "缺少参数 NAME：",
            "corpus add national --format flk",
            "--format：national 的格式是 lawtext，不必写 --format。",
            NONE,
            ""
        },
        {"corpus known", NONE, "", "corpus known x", "多余的参数 \"x\"", NONE, ""},
        {"corpus list", NONE, "", "corpus list x", "多余的参数 \"x\"", NONE, ""},
        {"corpus update", NONE, "", "corpus update a b", "多余的参数 \"b\"", "corpus update none", "3 没有登记名为 none 的语料"},
        {
            "corpus compare",
            "corpus compare national",
            "缺少参数 B：",
            "corpus compare a b c",
            "多余的参数 \"c\"",
            "corpus compare none other",
            "3 没有登记名为 none 的语料"
        },
        {
            "corpus diff",
            "corpus diff",
            "缺少参数 NAME：",
            "corpus diff a b",
            "多余的参数 \"b\"",
            "corpus diff none",
            "3 没有登记名为 none 的语料"
        },
        {
            "corpus remove",
            "corpus remove",
            "缺少参数 NAME：",
            "corpus remove a b",
            "多余的参数 \"b\"",
            "corpus remove none",
            "3 没有登记名为 none 的语料"
        },
        {"generation", "generation", "缺少子命令，可用的有：", "generation biuld", "不认识的命令 \"biuld\"，是否想写 \"build\"？", NONE, ""},
        {
            "generation build",
            "generation build --corpus",
            "--corpus 后面缺少值 NAME：",
            "generation build --vectors maybe",
            "--vectors：应为 on、off 之一，收到“maybe”。",
            "generation build --vectors off --corpus none",
            "3 没有登记名为 none 的语料"
        },
        {
            "generation build",
            "generation build --engine",
            "--engine 后面缺少值 NAME：",
            "generation build --engine solr",
            "--engine：没有名为 \"solr\" 的检索引擎；可用的有：elasticsearch、lucene。",
            "generation build --vectors off --learned none.tsv",
            "3 "
        },
        {
            "generation build",
            NONE,
            "",
            "generation build --max-file-size 0",
            "--max-file-size：应为 1 或更大的整数，收到“0”。",
            NONE,
            ""
        },
        {
            "generation build",
            "generation build --laws",
            "--laws 后面缺少值 KNOWN：",
            "generation build --laws nationl",
            "没有名为 \"nationl\" 的已知语料，是否想写 \"national\"？（已知：national、lawrefbook、flk、additions、guiding、typical）",
            NONE,
            ""
        },
        {"generation build", NONE, "", "generation build --promote=maybe", "--promote 是开关，不带值，收到“maybe”。", NONE, ""},
        {"generation list", NONE, "", "generation list x", "多余的参数 \"x\"", NONE, ""},
        {"generation check", NONE, "", "generation check a b", "多余的参数 \"b\"", "generation check none", "3 没有这一代索引：none"
        },
        {
            "generation copy",
            "generation copy",
            "缺少必填的选项 --engine NAME：",
            "generation copy --engine lucen",
            "--engine：没有名为 \"lucen\" 的检索引擎，是否想写 \"lucene\"？",
            "generation copy --engine lucene",
            "5 还没有线上一代"
        },
        {
            "generation promote",
            "generation promote",
            "缺少参数 ID：",
            "generation promote a b",
            "多余的参数 \"b\"",
            "generation promote none",
            "3 没有这一代索引：none"
        },
        {"generation rollback", NONE, "", "generation rollback x", "多余的参数 \"x\"", "generation rollback", "3 此前没有上线过其他代"
        },
        {
            "generation gc",
            "generation gc --keep",
            "--keep 后面缺少值 N：",
            "generation gc --keep -1",
            "--keep：应为 0 或更大的整数，收到“-1”。",
            NONE,
            ""
        },
        {
            "evaluate",
            "evaluate",
            "缺少题集：",
            "evaluate starter --mode fast",
            "--mode：应为 auto、lexical、hybrid 之一，收到“fast”。",
            "evaluate none",
            "3 "
        },
        {
            "evaluate",
            "evaluate --topics",
            "--topics 后面缺少值 FILE：",
            "evaluate starter --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期，或 any。",
            "evaluate --topics none.jsonl",
            "3 "
        },
        {
            "evaluate gate",
            "evaluate gate",
            "缺少参数 ID：",
            "evaluate gate a b",
            "多余的参数 \"b\"",
            "evaluate gate none",
            "3 没有这一代索引：none"
        },
        {
            "evaluate answered",
            "evaluate answered --topics",
            "--topics 后面缺少值 FILE：",
            "evaluate answered --half both",
            "--half：应为 calibration、heldout、all 之一，收到“both”。",
            "evaluate answered",
            "5 还没有上线的索引"
        },
        {
            "evaluate citations",
            "evaluate citations",
            "缺少参数 FILE：",
            "evaluate citations none.jsonl --half both",
            "--half：应为 learn、heldout、all 之一",
            "evaluate citations none.jsonl",
            "3 找不到文件：none.jsonl"
        },
        {
            "evaluate publication",
            "evaluate publication --generated",
            "--generated 后面缺少值 N：",
            "evaluate publication --generated many",
            "--generated：",
            "evaluate publication none.jsonl",
            "3 找不到文件：none.jsonl"
        },
        {"report", "report", "缺少子命令，可用的有：", "report monthy", "不认识的命令 \"monthy\"，是否想写 \"monthly\"？", NONE, ""},
        {
            "report monthly",
            "report monthly --month 2026-11 --province 浙江 --out a.docx",
            "缺少",
            "report monthly --month 2026-13 --province 浙江 --usage a.json --out a.docx",
            "--month：应为 YYYY-MM 的月份。",
            "report monthly --month 2026-11 --province 浙江 --usage none.json --out a.docx",
            "3 找不到文件：none.json"
        },
        {
            "report monthly",
            "report monthly --month",
            "--month 后面缺少值 YYYY-MM：",
            "report monthly --month 2026-11 --province 浙江 --usage a.json --out a.png",
            "--out：应以 .docx、.html、.pdf 或 .json 结尾，收到“a.png”。",
            NONE,
            ""
        },
        {
            "report monthly",
            NONE,
            "",
            "report monthly --month 2999-11 --province 浙江 --usage a.json --out a.docx",
            "--month：2999-11 还没有开始，没有可报告的；写已经开始的月份。",
            NONE,
            ""
        },
        {
            "report stage",
            NONE,
            "",
            "report stage --from 2026-10 --until 2999-11 --province 浙江 --usage a.json --out a.docx",
            "--until：2999-11 还没有开始，没有可报告的；写已经开始的月份。",
            NONE,
            ""
        },
        {
            "report monthly",
            NONE,
            "",
            "report monthly --month 2026-11 --province 浙州 --usage a.json --out a.docx",
            "--province：没有这个省份“浙州”",
            NONE,
            ""
        },
        {
            "report monthly",
            "report monthly --month 2026-11 --province 浙江 --api http://127.0.0.1:1 --out a.docx",
            "--token：取服务的用量要运维人员的凭据文件。",
            NONE,
            "",
            "report monthly --month 2026-11 --province 浙江 --api http://127.0.0.1:1 --token /dev/null --out a.docx",
            "5 连不上 http://127.0.0.1:1/v1/operations/usage?month=2026-11；服务是否在运行？"
        },
        {
            "report stage",
            "report stage --from",
            "--from 后面缺少值 YYYY-MM：",
            "report stage --from 2026 --until 2026-11 --province 浙江 --usage a.json --out a.docx",
            "--from：应为 YYYY-MM 的月份。",
            "report stage --from 2026-10 --until 2026-11 --province 浙江 --usage none.json --out a.docx",
            "3 找不到文件：none.json"
        },
        {
            "report check",
            "report check a.docx",
            "缺少",
            "report check a.docx --usag a.json",
            "不认识的选项 \"--usag\"，是否想写 \"--usage\"？",
            "report check none.docx --usage a.json",
            "3 找不到文件：none.docx"
        },
        {"usage", "usage", "缺少子命令，可用的有：", "usage purg", "不认识的命令 \"purg\"，是否想写 \"purge\"？", NONE, ""},
        {
            "usage purge",
            "usage purge --before",
            "--before 后面缺少值 YYYY-MM：",
            "usage purge --before 2025 --api http://127.0.0.1:1 --token /dev/null",
            "--before：应为 YYYY-MM 的月份。",
            "usage purge --before 2025-01 --api http://127.0.0.1:1 --token /dev/null",
            "5 连不上 http://127.0.0.1:1/v1/operations/usage:purge?before=2025-01；服务是否在运行？"
        },
        {
            "usage show",
            "usage show --month",
            "--month 后面缺少值 YYYY-MM：",
            "usage show --month 2025 --api http://127.0.0.1:1 --token /dev/null",
            "--month：应为 YYYY-MM 的月份。",
            "usage show --month 2025-01 --api http://127.0.0.1:1 --token /dev/null",
            "5 连不上 http://127.0.0.1:1/v1/operations/usage?month=2025-01；服务是否在运行？"
        },
        {"report template", NONE, "", "report template /dev/null", "FILE：/dev/null 已经存在，不覆盖；换一个名称。", NONE, ""},
        {"pack", "pack", "缺少子命令，可用的有：", "pack verfy", "不认识的命令 \"verfy\"，是否想写 \"verify\"？", NONE, ""},
        {"pack key", "pack key", "缺少参数 NAME：", NONE, "", NONE, ""},
        {"pack build", "pack build a.pack", "缺少必填的选项 --key KEY：", NONE, "", NONE, ""},
        {"pack verify", "pack verify a.pack", "缺少必填的选项 --trust PUB：", NONE, "", NONE, ""},
        {"pack install", "pack install a.pack", "缺少必填的选项 --trust PUB：", NONE, "", NONE, ""},
        {"backup", NONE, "", "backup none/a.tar.gz", "FILE：文件夹不存在：", NONE, ""},
        {"backup", "backup", "缺少参数 FILE：", "backup data.zip", "FILE：应以 .tar.gz 结尾，或为已有的文件夹，收到“data.zip”。", NONE, ""},
        {
            "restore",
            "restore",
            "缺少参数 FILE：",
            "restore a.tar.gz b.tar.gz",
            "多余的参数 \"b.tar.gz\"",
            "restore none.tar.gz",
            "3 没有备份文件 none.tar.gz。"
        },
        {"doctor", "doctor --data", "--data 后面缺少值 DIR：", "doctor x", "多余的参数 \"x\"", NONE, ""},
        {"mcp", "mcp --data", "--data 后面缺少值 DIR：", "mcp x", "多余的参数 \"x\"", NONE, ""},
        {"test", NONE, "", NONE, "", "test", "5 测试由启动脚本运行：./mingfa test"},
    };

    private OperatorMistakes() {}
}
