package org.homeward.clearinghouse.cases;

import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.imagery.PhotoSubject;
import org.homeward.clearinghouse.imagery.PhotoSubjects;
import org.springframework.stereotype.Component;

/** Who the photos of a case are of: its child. */
@Component
class CasePhotos implements PhotoSubjects {
    private final CaseStore store;

    CasePhotos(CaseStore store) {
        this.store = store;
    }

    @Override
    public Ref.Kind kind() {
        return Ref.Kind.CASE;
    }

    @Override
    public Optional<PhotoSubject> find(Ref of) {
        try {
            var file = store.get(new CaseNumber(of.id()));
            var born = Readings.date(file.answers().text("child.birth")).orElse(null);
            return Optional.of(new PhotoSubject(file.child(), born, "/cases/" + file.number()));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }
}
