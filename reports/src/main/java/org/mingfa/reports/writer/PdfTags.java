package org.mingfa.reports.writer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.TextRun.Mark;
import org.mingfa.reports.document.TextStyle;

/**
 * The structure tree of a file (PDF/UA-1, ISO 14289-1): what is a heading, a quotation, the head of a column, in the order of
 * reading. Screen readers read this and not the drawing. Draws nothing.
 */
final class PdfTags {

    private static final float VERSION = 1.7f;

    private final PDStructureElement root;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();

    /** The parent tree: the number of a page, then the elements of its pieces of content. */
    private final COSArray numbers = new COSArray();

    /** The levels of the headings that the text stands under. */
    private final Deque<Integer> headings = new ArrayDeque<>();

    private @Nullable PDStructureElement quotation;
    private @Nullable PDPage page;
    private COSArray contents = new COSArray();

    PdfTags(PDDocument file, String title) throws IOException {
        file.setVersion(VERSION);
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        tree.setParentTree(new PDNumberTreeNode(parents, PDParentTreeValue.class));
        root = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
        tree.appendKid(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        file.getDocumentCatalog().setMarkInfo(marked);
        file.getDocumentCatalog().setStructureTreeRoot(tree);
        file.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(file, new ByteArrayInputStream(xmp(title).getBytes(StandardCharsets.UTF_8))));
    }

    private static String xmp(String title) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                        title.replaceAll("\\p{Cc}", " ").replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** What is drawn from here on stands on this page. */
    void turn(PDPage next) {
        int number = tree.getParentTreeNextKey();
        page = next;
        contents = new COSArray();
        next.setStructParents(number);
        numbers.add(COSInteger.get(number));
        numbers.add(contents);
        tree.setParentTreeNextKey(number + 1);
    }

    /** The number on its page of the next piece of content, which is this element's. */
    int content(PDStructureElement element) {
        int number = contents.size();
        contents.add(element.getCOSObject());
        if (element.getPage() == null) {
            element.setPage(page);
        }
        if (page == null || page.equals(element.getPage())) {
            element.appendKid(number);
        } else {
            PDMarkedContentReference further = new PDMarkedContentReference();
            further.setPage(page);
            further.setMCID(number);
            element.appendKid(further);
        }
        return number;
    }

    /** The next paragraph, in the quotation that the one before began where it goes on. */
    PDStructureElement paragraph(TextStyle style) {
        if (style != TextStyle.QUOTATION) {
            return block(
                    style == TextStyle.TITLE || style.level() > 0 ? heading(style.level()) : StandardStructureTypes.P);
        }
        PDStructureElement begun = quotation == null ? block(StandardStructureTypes.BLOCK_QUOTE) : quotation;
        quotation = begun;
        return within(begun, StandardStructureTypes.P);
    }

    /** One below the heading that it stands under, although our styles may leave a level out. */
    private String heading(int level) {
        while (!headings.isEmpty() && headings.getLast() >= level) {
            headings.removeLast();
        }
        headings.addLast(level);
        return StandardStructureTypes.H + headings.size();
    }

    /** What follows in the document. */
    PDStructureElement block(String type) {
        quotation = null;
        return within(root, type);
    }

    PDStructureElement within(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** The head of a column. */
    PDStructureElement columnHead(PDStructureElement row) {
        PDStructureElement head = within(row, StandardStructureTypes.TH);
        PDTableAttributeObject scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
        head.addAttribute(scope);
        return head;
    }

    /** A cell as wide as the table. */
    void span(PDStructureElement cell, int columns) {
        PDTableAttributeObject span = new PDTableAttributeObject();
        span.setColSpan(columns);
        cell.addAttribute(span);
    }

    /** A picture that is told in words. */
    PDStructureElement figure(String words, PDRectangle place) {
        PDStructureElement figure = block(StandardStructureTypes.Figure);
        figure.setAlternateDescription(words);
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setBBox(place);
        figure.addAttribute(layout);
        return figure;
    }

    /** What a run of a paragraph belongs to: an element of its own where it is struck out or new. */
    PDStructureElement run(PDStructureElement paragraph, Mark mark) {
        if (mark != Mark.REMOVED && mark != Mark.ADDED) {
            return paragraph;
        }
        PDStructureElement span = within(paragraph, StandardStructureTypes.SPAN);
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setTextDecorationType(
                mark == Mark.REMOVED
                        ? PDLayoutAttributeObject.TEXT_DECORATION_TYPE_LINE_THROUGH
                        : PDLayoutAttributeObject.TEXT_DECORATION_TYPE_UNDERLINE);
        span.addAttribute(layout);
        return span;
    }
}
