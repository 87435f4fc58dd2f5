package org.mingfa.cli;

/** The mistakes of {@link CommandMistakesTest}, but those in the commands of operators. */
final class MistakeTable {

    /** Stands where a command takes nothing of the kind. */
    static final String NONE = "—";

    /**
     * A command; the words with an argument missing, with a bad value, with something that is not there or is no good;
     * each with what is said. NONE where a command takes nothing of the kind.
     */
    static final String[][] ROWS = {
        {"", NONE, "", "serach 时效", "不认识的命令 \"serach\"，是否想写 \"search\"？", NONE, ""},
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
            "search",
            "search 时效 --context",
            "--context 后面缺少值 EARLIER：",
            "search 时效 --context 一 --context 二 --context 三 --context 四 --context 五 --context 六",
            "--context：此前的提问最多 5 项，收到 6 项；",
            NONE,
            ""
        },
        {
            "similar",
            "similar",
            "缺少参数 FILE|-：",
            "similar - --report a.png",
            "--report：应以 .docx、.html、.pdf 或 .json 结尾，收到“a.png”。",
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
            "--report 后面缺少值 OUT.docx|html|pdf：",
            "cite verify - --report a.png",
            "--report：应以 .docx、.html 或 .pdf 结尾，收到“a.png”。",
            NONE,
            ""
        },
        {
            "read",
            "read",
            "缺少参数 FILE：",
            "read a.jpg --received 昨天",
            "--received：不是日期；应为 YYYY-MM-DD 的日期。",
            "read none.jpg",
            "3 找不到文件：none.jpg"
        },
        {"form", "form", "缺少子命令，可用的有：", "form fil", "不认识的命令 \"fil\"，是否想写 \"fill\"？", NONE, ""},
        {"form list", NONE, "", NONE, "", NONE, ""},
        {
            "form fill",
            "form fill --out a.docx",
            "缺少参数 KIND：",
            "form fill 民间借贷 --out a.png",
            "--out：应以 .docx、.html、.pdf 或 .json 结尾，收到“a.png”。",
            "form fill 民间借贷 --answers none.yaml --out a.docx",
            "3 找不到文件：none.yaml"
        },
        {
            "form check",
            "form check",
            "缺少参数 FORM.docx|json：",
            "form check a.docx --as-of 2021",
            "--as-of：不是日期；应为 YYYY-MM-DD 的日期。",
            "form check none.docx",
            "3 找不到文件：none.docx"
        },
        {"form read", "form read", "缺少参数 FORM.docx|json：", NONE, "", "form read none.docx", "3 找不到文件：none.docx"},
        {
            "form evidence",
            "form evidence --out a.docx",
            "缺少参数 FORM.docx|json：",
            "form evidence a.json --out a.png",
            "--out：应以 .docx、.html 或 .pdf 结尾，收到“a.png”。",
            "form evidence none.json --out a.docx",
            "3 找不到文件：none.json"
        },
        {
            "form materials",
            "form materials --out a.docx",
            "缺少参数 FORM.docx|json：",
            "form materials a.json --out a.png",
            "--out：应以 .docx、.html 或 .pdf 结尾，收到“a.png”。",
            "form materials none.json --out a.docx",
            "3 找不到文件：none.json"
        },
        {
            "form compare",
            "form compare",
            "缺少参数 COMPLAINT.docx|json",
            "form compare a.json b.json --out a.png",
            "--out：应以 .docx、.html 或 .pdf 结尾，收到“a.png”。",
            "form compare none.json none.json",
            "3 找不到文件：none.json"
        },
        {
            "cite attest",
            "cite attest -",
            "缺少必填的选项 --out OUT.docx|html|pdf：",
            "cite attest - --out a.png",
            "--out：应以 .docx、.html 或 .pdf 结尾，收到“a.png”。",
            "cite attest none.txt --out a.docx",
            "3 找不到文件：none.txt"
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
            "--amount：应为不小于零的金额",
            "calc court-fee --amounts @none.json",
            "3 找不到文件：none.json"
        },
        {"completion", NONE, "", "completion tcsh", "SHELL：应为 bash、zsh、fish 之一，收到“tcsh”。", NONE, ""},
        {"help", NONE, "", "help serach", "不认识的命令 \"serach\"，是否想写 \"search\"？", NONE, ""},
    };

    private MistakeTable() {}
}
