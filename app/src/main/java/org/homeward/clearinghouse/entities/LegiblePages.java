package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Makes every page and document of every module {@link Legible}, in the one place all of their text passes on its way out. */
@Component
class LegiblePages implements IPostProcessorDialect {
    /** After everything else has written what it writes. */
    private static final int LAST = Integer.MAX_VALUE;

    @Override
    public String getName() {
        return "legible";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Writer.class, LAST));
    }

    /** Made anew by Thymeleaf for each page. What a form sends back is left as it is: a save must not change what was said. */
    public static final class Writer extends AbstractTemplateHandler {
        private static final List<String> SHOWN = List.of("title", "aria-label", "alt", "placeholder");

        private @Nullable IModelFactory models;
        private boolean inTextArea;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            models = context.getModelFactory();
        }

        @Override
        public void handleText(IText text) {
            super.handleText(inTextArea || models == null ? text : models.createText(Legible.text(text.getText())));
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            if (isTextArea(tag.getElementCompleteName())) inTextArea = true;
            super.handleOpenElement(legible(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(legible(tag));
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (isTextArea(tag.getElementCompleteName())) inTextArea = false;
            super.handleCloseElement(tag);
        }

        private <T extends IProcessableElementTag> T legible(T tag) {
            var written = tag;
            for (var name : SHOWN) {
                var value = written.getAttributeValue(name);
                if (value != null && models != null) written = models.setAttribute(written, name, Legible.text(value));
            }
            return written;
        }

        private static boolean isTextArea(String element) {
            return "textarea".equalsIgnoreCase(element);
        }
    }
}
