package org.mingfa.cli;

/** The mistakes of {@link CommandMistakesTest}. */
final class MistakeTable {

    /** Stands where a command takes nothing of the kind. */
    static final String NONE = "—";

    /**
     * A command; the words with an argument missing, with a bad value, with something that is not there or is no good;
     * each with what is said. NONE where a command takes nothing of the kind.
     */
    static final String[][] ROWS = {
        {"", NONE, "", "serach 时效", "不认识的命令 \"serach\"，是否想写 \"search\"？", NONE, ""},
        {"serve", "serve --port", "--port 后面缺少值 N：", "serve --port abc", "--port：应为 1 至 65535 的整数，收到“abc”。", NONE, ""},
        {
            "search",
            "search",
            "缺少参数 WORDS：",
            "search 时效 --as-of 昨天",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期，或 any。",
            "search 时效",
            "5 还没有上线的索引。"
        },
        {
            "search",
            "search 时效 --limit",
            "--limit 后面缺少值 N：",
            "search 时效 --limit 0",
            "--limit：每页条数为 1 至 100，收到 0。",
            NONE,
            ""
        },
        {
            "search",
            "search 时效 --type",
            "--type 后面缺少值 TYPE：",
            "search 时效 --type law",
            "--type：没有这个值；可用的有：statute、interpretation、notice、case、all。",
            NONE,
            ""
        },
        {
            "similar",
            "similar",
            "缺少参数 FILE|-：",
            "similar - --report a.pdf",
            "--report：应以 .docx、.html 或 .json 结尾，收到“a.pdf”。",
            "similar none.txt",
            "3 找不到文件：none.txt"
        },
        {"similar", "similar - --use", "--use 后面缺少值", "similar - --use 编号", "--use：应为 案例编号=意见：理由，收到“编号”。", NONE, ""},
        {"case", "case", "缺少参数 CASE：", NONE, "", "case （2019）最高法民终347号", "5 还没有上线的索引。"},
        {
            "similar",
            "similar",
            "缺少参数 FILE|-：",
            "similar - --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期。",
            "similar none.txt",
            "3 找不到文件：none.txt"
        },
        {
            "article",
            "article 民法典",
            "缺少参数 NUMBER：",
            "article 民法典 甲",
            "条文序号写作 188、188-1、第一百八十八条 或 第一百八十八条之一。",
            "article 民法典 1",
            "5 还没有上线的索引。"
        },
        {
            "article",
            "article",
            "缺少参数 LAW：",
            "article 民法典 1 --history --cited-by",
            "--history 与 --cited-by 只能写一个。",
            NONE,
            ""
        },
        {
            "article",
            "article 民法典 1 --facts",
            "--facts 后面缺少值 DATE：",
            "article 民法典 1 --facts 昨天 --filed 2024-01-01",
            "--facts：不是日期；应为 YYYY-MM-DD 的日期。",
            "article 民法典 1 --facts 2023-01-01 --filed 2024-01-01",
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
        {"cite", "cite", "缺少子命令，可用的有：", "cite verfy", "不认识的命令 \"verfy\"，是否想写 \"verify\"？", NONE, ""},
        {"cite text", "cite text", "缺少参数 FILE|-：", NONE, "", "cite text none.docx", "3 找不到文件：none.docx"},
        {"cite find", "cite find", "缺少参数 FILE|-：", NONE, "", "cite find none.txt", "3 找不到文件：none.txt"},
        {
            "cite resolve",
            "cite resolve",
            "缺少参数 FILE|-：",
            "cite resolve - --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期。",
            "cite resolve none.txt",
            "3 找不到文件：none.txt"
        },
        {
            "cite verify",
            "cite verify",
            "缺少参数 FILE|-：",
            "cite verify - --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期。",
            "cite verify /",
            "3 / 是文件夹；"
        },
        {
            "cite verify",
            "cite verify - --report",
            "--report 后面缺少值 OUT.docx：",
            "cite verify - --report a.pdf",
            "--report：应以 .docx 结尾，收到“a.pdf”。",
            NONE,
            ""
        },
        {"risk", "risk", "缺少子命令，可用的有：", "risk asess", "不认识的命令 \"asess\"，是否想写 \"assess\"？", NONE, ""},
        {
            "risk ask",
            "risk ask --stage",
            "--stage 后面缺少值 STAGE：",
            "risk ask --stage 三审",
            "--stage：没有这个值；可用的有：",
            "risk ask --calendar none/d.ics",
            "3 日历的文件夹不存在："
        },
        {
            "risk assess",
            "risk assess",
            "缺少参数 FACTS.yaml|-：",
            "risk assess - --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期。",
            "risk assess none.yaml",
            "3 找不到文件：none.yaml"
        },
        {"risk read", "risk read", "缺少参数 WORDS|-：", "risk read 借 --stage", "不认识的选项", NONE, ""},
        {"local", "local", "缺少子命令，可用的有：", "local shw", "不认识的命令 \"shw\"，是否想写 \"show\"？", NONE, ""},
        {"local show", NONE, "", "local show now", "多余的参数", NONE, ""},
        {
            "local update",
            "local update",
            "缺少参数 FILE.yaml：",
            "local update a.yaml b",
            "多余的参数",
            "local update /",
            "3 / 是文件夹；"
        },
        {
            "risk audit",
            "risk audit --generation",
            "--generation 后面缺少值 ID：",
            "risk audit --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期。",
            "risk audit --generation none",
            "3 没有这一代索引：none"
        },
        {
            "calc",
            "calc court-fee",
            "还需要补充：",
            "calc payment-order-fee --amount 很多",
            "--amount：“很多”不是金额",
            "calc court-fee --amounts @none.json",
            "3 找不到文件：none.json"
        },
        {"corpus", "corpus", "缺少子命令，可用的有：", "corpus updat", "不认识的命令 \"updat\"，是否想写 \"update\"？", NONE, ""},
        {
            "corpus add",
            "corpus add laws",
            "缺少参数 LOCATION：laws 不是已知的语料（national、flk），要写出它在哪里。",
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
            "--format：national 的格式是 lawrefbook，不必写 --format。",
            NONE,
            ""
        },
        {"corpus known", NONE, "", "corpus known x", "多余的参数 \"x\"", NONE, ""},
        {"corpus list", NONE, "", "corpus list x", "多余的参数 \"x\"", NONE, ""},
        {"corpus update", NONE, "", "corpus update a b", "多余的参数 \"b\"", "corpus update none", "3 没有登记名为 none 的语料"},
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
            "generation build --vectors off --expansions none.tsv",
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
            "没有名为 \"nationl\" 的已知语料，是否想写 \"national\"？（已知：national、flk）",
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
        {"train", "train", "缺少子命令，可用的有：", "train learnt", "不认识的命令 \"learnt\"，是否想写 \"learned\"？", NONE, ""},
        {
            "train learned",
            "train learned",
            "缺少必填的选项 --topics FILE：",
            "train learned --topics a --topics b",
            "--topics 写了两次；只能写一次。",
            "train learned --topics none.jsonl",
            "3 "
        },
        {
            "train similar",
            "train similar --out",
            "--out 后面缺少值 FILE：",
            "train similar --topics a --topics b",
            "--topics 写了两次；只能写一次。",
            "train similar --topics none.jsonl",
            "3 "
        },
        {
            "train answered",
            "train answered --out",
            "--out 后面缺少值 FILE：",
            "train answered x",
            "多余的参数 \"x\"",
            "train answered --learned none.tsv",
            "3 "
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
            "report monthly --month 2026-11 --province 浙江 --usage a.json --out a.pdf",
            "--out：应以 .docx、.html 或 .json 结尾，收到“a.pdf”。",
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
        {"doctor", "doctor --data", "--data 后面缺少值 DIR：", "doctor x", "多余的参数 \"x\"", NONE, ""},
        {"test", NONE, "", NONE, "", "test", "5 测试由启动脚本运行：./mingfa test"},
        {"completion", NONE, "", "completion zsh", "多余的参数 \"zsh\"", NONE, ""},
        {"help", NONE, "", "help serach", "不认识的命令 \"serach\"，是否想写 \"search\"？", NONE, ""},
    };

    private MistakeTable() {}
}
