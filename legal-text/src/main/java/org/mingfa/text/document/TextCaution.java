package org.mingfa.text.document;

/** What has to be said beside a text that is not simply the official one: how it was had, or what was not looked at. */
public enum TextCaution {
    ONE_COPY("只见一份转录", "本库只见到一份转录的文本，没有第二份对照；引用前核对官方公布的文本。"),
    CONSOLIDATED("自行整理的文本", "这份文本由修改前的文本和修改决定整理而成，不是官方重新公布的；条号和文字以官方文本为准。"),
    CURRENCY_UNCHECKED("效力未核", "没有核对是否仍然有效、是否有新的版本；引用前查阅制定机关公布的现行文本。"),
    ARTICLES_LOST("来源缺条", "来源缺了条号，缺的条文可能接在前一条之后；引用前核对官方文本。");

    private final String label;
    private final String note;

    TextCaution(String label, String note) {
        this.label = label;
        this.note = note;
    }

    /** Short, beside a title. */
    public String label() {
        return label;
    }

    /** A sentence. */
    public String note() {
        return note;
    }
}
