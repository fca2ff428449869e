package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.VALIDATION_FAILED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers what the validator lets through. The validator stops at the first fault, so garbage never becomes a tree. */
final class Tree extends DefaultHandler {
    /** Far more than any report needs, and few enough that a tree stays a small part of the memory. */
    private static final int MOST_ELEMENTS = 100_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private @Nullable Xml root;

    private record Open(String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {
        Xml close() {
            return new Xml(name, Map.copyOf(attributes), List.copyOf(children), text.toString());
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (++elements > MOST_ELEMENTS)
            throw VALIDATION_FAILED.because("more than " + MOST_ELEMENTS + " elements. Send fewer in one report.");
        var values = new HashMap<String, String>();
        for (int i = 0; i < attributes.getLength(); i++)
            if (attributes.getURI(i).isEmpty()) values.put(attributes.getLocalName(i), attributes.getValue(i));
        open.push(new Open(name, values, new ArrayList<>(), new StringBuilder()));
    }

    @Override
    public void characters(char[] text, int start, int length) {
        var current = open.peek();
        if (current != null) current.text.append(text, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        var closed = open.pop().close();
        var parent = open.peek();
        if (parent == null) root = closed;
        else parent.children.add(closed);
    }

    Xml root() {
        if (root == null) throw new IllegalStateException("asked before the document ended");
        return root;
    }
}
