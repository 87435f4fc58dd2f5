package org.mingfa.api.problem;

/** The documented problems of the HTTP interface; each has a section of the same code in docs/errors.md. */
public enum ProblemCode {
    UNKNOWN_PARAMETER("H001", 400, "不认识的参数"),
    REPEATED_PARAMETER("H002", 400, "参数重复"),
    INVALID_VALUE("H003", 400, "参数的值不正确"),
    MALFORMED_ADDRESS("H004", 400, "地址编码不正确"),
    MALFORMED_BODY("H005", 400, "请求体不是正确的 JSON"),
    UNKNOWN_FIELD("H006", 400, "不认识的字段"),
    MISSING_FIELD("H007", 400, "缺少字段"),
    NO_SUCH_PAGE("H010", 404, "没有这个地址"),
    METHOD_NOT_ALLOWED("H011", 405, "该地址不支持这种方法"),
    NOT_ACCEPTABLE("H012", 406, "无法给出所要求的格式"),
    BODY_TOO_LARGE("H013", 413, "请求体过大"),
    UNSUPPORTED_TYPE("H014", 415, "请求体的类型不支持"),
    ADDRESS_TOO_LONG("H015", 414, "地址过长"),
    BAD_REQUEST("H016", 400, "请求不符合 HTTP 规范"),
    TOO_SLOW("H017", 408, "请求发送过慢"),
    RANGE_NOT_SATISFIABLE("H018", 416, "没有所要的字节范围"),
    HEADERS_TOO_LARGE("H019", 431, "请求头过大"),
    NO_SUCH_LAW("H020", 404, "没有找到这部法律"),
    NO_SUCH_ARTICLE("H021", 404, "没有这一条"),
    NOT_IN_FORCE("H022", 404, "该日没有施行中的版本"),
    NO_SUCH_GENERATION("H023", 404, "没有这一代索引"),
    CANNOT_ROLL_BACK("H024", 409, "没有可以回退的一代"),
    BELOW_THE_GATE("H025", 409, "这一代没有达标"),
    NOT_HELD("H026", 404, "本库尚未收录"),
    SEVERAL_LAWS("H027", 409, "有几部法律叫这个名称"),
    NO_SUCH_THING("H028", 404, "所指的不存在"),
    NO_HISTORY_OF_DIGEST("H029", 404, "只有要点，不能逐版对比"),
    NO_TOKEN("H030", 401, "需要凭据"),
    FORBIDDEN("H031", 403, "无权使用或未开放"),
    INVALID_TOKEN("H032", 401, "凭据无效"),
    SEVERAL_CASES("H035", 409, "有几个案例是这个案号"),
    JUDGED_ALREADY("H036", 409, "已经评价过"),
    TOO_MANY_REQUESTS("H040", 429, "请求过于频繁"),
    TOO_MANY_ATTEMPTS("H041", 429, "错误的凭据太多"),
    NOT_READY("H050", 503, "服务尚未就绪"),
    STORE_UNAVAILABLE("H051", 503, "服务的存储暂时不可用"),
    INTERNAL("H052", 500, "服务内部错误"),
    BUSY("H053", 503, "服务正忙"),
    MORE_NEEDED("H060", 422, "还需要补充信息"),
    NO_SUCH_CALCULATOR("H061", 404, "没有这个计算器");

    private final String code;
    private final int status;
    private final String title;

    ProblemCode(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
