package org.mingfa.text.document;

/** One part of a judgment with its text. */
public record CaseSection(CasePart part, String text) {

    /** The parts of a judgment, in their usual order. */
    public enum CasePart {
        PARTIES("当事人"),
        CLAIM("诉讼请求"),
        DEFENCE("答辩意见"),
        FACTS("经审理查明"),
        REASONING("本院认为"),
        BASIS("裁判依据"),
        ORDER("判决主文"),
        GIST("裁判要旨"),
        OTHER("其他");

        private final String label;

        CasePart(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
