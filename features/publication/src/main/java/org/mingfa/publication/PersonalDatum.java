package org.mingfa.publication;

/** What is taken out of a judgment before anybody reads it (法释〔2016〕19号 8 to 10). */
public enum PersonalDatum {
    NAME("姓名"),
    COMPANY("单位名称"),
    REGISTRATION("统一社会信用代码等登记号码"),
    ID_CARD("身份证号码"),
    PHONE("电话号码"),
    ACCOUNT("银行卡或账号"),
    PLATE("车牌号"),
    PASSPORT("护照或通行证号"),
    MESSENGER("电子邮箱、微信或 QQ"),
    PROPERTY("不动产证号"),
    CERTIFICATE("其他证件、病历和设备的号码"),
    ADDRESS("住址"),
    SCHOOL("就读的学校"),
    HEALTH("健康状况");

    private final String label;

    PersonalDatum(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
