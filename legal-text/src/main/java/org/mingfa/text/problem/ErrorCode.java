package org.mingfa.text.problem;

import org.mingfa.text.problem.Problem.Level;
import org.mingfa.text.problem.Problem.Stage;

/**
 * The documented problems of reading a corpus. Each is printed and stored as its code, under which docs/errors.md has a
 * section; a code never changes its meaning, because generations keep it.
 */
public enum ErrorCode {
    UNREADABLE_FILE("S001", Stage.SOURCE, Level.ERROR, "检查文件是否可读后重新运行。"),
    FILE_TOO_LARGE("S002", Stage.SOURCE, Level.ERROR, "拆分该文件，或以 --max-file-size 提高上限。"),
    RECORD_WITHOUT_FILE("S003", Stage.SOURCE, Level.WARNING, "补齐缺失的文件，或删除多余的记录。"),
    UNSAFE_ARCHIVE("S004", Stage.SOURCE, Level.ERROR, "检查压缩包；条目过多、嵌套过深或解压后过大的压缩包不予读取。"),
    LEFT_OUT_BY_FORMAT("S005", Stage.SOURCE, Level.NOTE, "无需处理；要收录它，请另行登记为合适的格式。"),
    CATALOGUE_UNUSABLE("S006", Stage.SOURCE, Level.WARNING, "补齐或重新取回 db.sqlite3；没有它，已废止的法律可能仍显示为现行有效。"),
    NOT_A_FILE("S007", Stage.SOURCE, Level.ERROR, "放入文件本身；符号链接、管道、设备和子模块不读取。"),
    DAMAGED_FILE("E001", Stage.EXTRACT, Level.ERROR, "从来源重新下载该文件。"),
    PASSWORD_PROTECTED("E002", Stage.EXTRACT, Level.ERROR, "解除文件的密码后重新放入。"),
    EXTRACTION_TIMED_OUT("E003", Stage.EXTRACT, Level.ERROR, "该文件解析超时；用办公软件另存为 docx 后重试。"),
    UNSUPPORTED_FORMAT("E004", Stage.EXTRACT, Level.ERROR, "不支持的文件格式；转换为 docx、pdf、html、txt 或图片（JPEG、PNG、WebP）。"),
    NO_TEXT("E005", Stage.EXTRACT, Level.ERROR, "文件内没有文字；若为扫描件请重新扫描。"),
    UNKNOWN_ENCODING("E006", Stage.EXTRACT, Level.ERROR, "文字编码既不是 UTF-8 也不是 GB18030；转换编码后重试。"),
    TEXT_TOO_LONG("E007", Stage.EXTRACT, Level.ERROR, "拆分该文件后分别放入。"),
    UNSURE_PICTURE("E009", Stage.EXTRACT, Level.ERROR, "光线均匀地正面重拍或重新扫描；手写的内容请自己录入。"),
    EXTRACTION_TOO_LARGE("E008", Stage.EXTRACT, Level.ERROR, "解析该文件所需的内存过多；核对来源，用办公软件另存为 docx 后重试。"),
    MISSING_TITLE("P001", Stage.PARSE, Level.WARNING, "核对标题；缺标题的文件以文件名为题。"),
    ARTICLES_OUT_OF_ORDER("P002", Stage.PARSE, Level.WARNING, "核对该处条文编号。"),
    WITHOUT_ARTICLES("P003", Stage.PARSE, Level.NOTE, "该文件不分条，按段落收录。"),
    DOUBTFUL_DATE("P004", Stage.PARSE, Level.WARNING, "核对记录中的日期。"),
    MALFORMED_DOCUMENT("P005", Stage.PARSE, Level.ERROR, "补齐必填字段后重试。"),
    UNKNOWN_FIELD_VALUE("P006", Stage.PARSE, Level.WARNING, "未知的字段值；核对来源。"),
    PICTURE_LEFT_OUT("P007", Stage.PARSE, Level.NOTE, "文中的图（式样、公式、生僻字）未收录，以〔图〕标出；需要时查官方文本。"),
    WITHOUT_ORIGIN("P008", Stage.PARSE, Level.WARNING, "不是法律的，无需处理；确是法律的，写明制定机关，或在文件名、题注里写明公布日期，再构建。"),
    FIRST_DAY_INFERRED("C001", Stage.CHRONOLOGY, Level.NOTE, "施行日期未见于来源，按公布日期推定；以官方文本为准。"),
    SAME_AS_HELD("C002", Stage.CHRONOLOGY, Level.NOTE, "与已收录的文件相同，未重复收录。"),
    DIGEST_YIELDS("C003", Stage.CHRONOLOGY, Level.NOTE, "已有官方文本，要点让位于原文。"),
    LAST_DAY_UNKNOWN("C004", Stage.CHRONOLOGY, Level.WARNING, "失效日期未见于来源；核对后在 laws.tsv 中补充。"),
    STATE_SECRET("G001", Stage.PUBLICATION, Level.WARNING, "涉及国家秘密的不得收录；请从语料中移除。"),
    CONFIDENTIAL_CASE("G002", Stage.PUBLICATION, Level.NOTE, "涉及商业秘密、隐私等的案件不收录，无需处理。"),
    JUVENILE_CRIME("G003", Stage.PUBLICATION, Level.NOTE, "未成年人犯罪的案件不收录，无需处理。"),
    MEDIATED("G004", Stage.PUBLICATION, Level.NOTE, "调解结案和司法确认的不收录；法院确认应予公布的，经 corpus review 放行。"),
    FAMILY_STATUS("G005", Stage.PUBLICATION, Level.NOTE, "离婚和未成年子女抚养、监护案件不收录，无需处理。"),
    UNSUITABLE("G006", Stage.PUBLICATION, Level.NOTE, "法院标明不宜公布的不收录，无需处理。"),
    NOT_EFFECTIVE("G007", Stage.PUBLICATION, Level.NOTE, "生效后更新来源的标记，再构建。"),
    NOT_FOR_PUBLICATION("G008", Stage.PUBLICATION, Level.NOTE, "只收录裁判文书；无需处理。"),
    AWAITS_REVIEW("G009", Stage.PUBLICATION, Level.NOTE, "由人核对，可以公开的经 corpus review 放行后再构建。"),
    WITHDRAWN("G010", Stage.PUBLICATION, Level.NOTE, "经 corpus review 撤下；撤销该决定后再构建即恢复。"),
    NOT_FROM_THE_PUBLIC("G012", Stage.PUBLICATION, Level.NOTE, "补上公开平台的网址和取得日期再构建；确系公开的，经 corpus review 放行。"),
    ANONYMISED("G011", Stage.PUBLICATION, Level.NOTE, "已隐去姓名和号码，无需处理。"),
    ALTERED_BY_MASKING(
            "G013", Stage.PUBLICATION, Level.WARNING, "由人对照原文核对；名称读错的请提出问题，确无误删的经 corpus review 按校验和放行后再构建。"),
    NAME_IN_DOUBT("G014", Stage.PUBLICATION, Level.NOTE, "由人对照原文核对姓名，可以公开的经 corpus review 放行后再构建。"),
    NUMBER_IN_DOUBT("G015", Stage.PUBLICATION, Level.NOTE, "由人核对留下的号码，可以公开的经 corpus review 放行后再构建。"),
    PROCESSING_FAILED("I001", Stage.INDEX, Level.ERROR, "查看该段文字；索引拒绝了它。");

    private final String code;
    private final Stage stage;
    private final Level level;
    private final String remedy;

    ErrorCode(String code, Stage stage, Level level, String remedy) {
        this.code = code;
        this.stage = stage;
        this.level = level;
        this.remedy = remedy;
    }

    /** {@code S001} and the like. */
    public String code() {
        return code;
    }

    public Stage stage() {
        return stage;
    }

    public Level level() {
        return level;
    }

    /** What to do, in one Chinese sentence shown to the operator. */
    public String remedy() {
        return remedy;
    }

    /** The code, which is also what a generation's files hold. */
    @Override
    public String toString() {
        return code;
    }
}
