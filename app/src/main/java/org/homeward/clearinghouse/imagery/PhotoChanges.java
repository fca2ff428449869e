package org.homeward.clearinghouse.imagery;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.imagery.darkroom.Crop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be changed about a photo: all but its original. */
@Component
class PhotoChanges {
    private final Photos photos;
    private final PhotoStore store;
    private final PhotoFiles files;
    private final Access access;
    private final Clock clock;

    PhotoChanges(Photos photos, PhotoStore store, PhotoFiles files, Access access, Clock clock) {
        this.photos = photos;
        this.store = store;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    void describe(Grant grant, PhotoId id, NewPhoto said) {
        change(grant, id, "PHOTO_DESCRIBED", photo -> store.change(id, said));
    }

    /**
     * Makes the picture anew of this part of the original. Throws {@link Conflict} in words for the form when the part lies outside.
     *
     * @param crop null for all of it
     */
    void crop(Grant grant, PhotoId id, @Nullable Crop crop) {
        var photo = photos.get(grant, id);
        if (crop != null && !crop.fits(photo.originalWidth(), photo.originalHeight()))
            throw new Conflict("That part reaches beyond the picture, which is " + photo.originalWidth()
                    + " points wide and " + photo.originalHeight() + " high: make it smaller, or move it left or up.");
        if (Objects.equals(crop, photo.crop())) return;
        // Reading takes up to seconds, which no transaction should.
        var print = files.develop(store.files(id).original(), crop, PhotoFiles.LARGEST);
        var picture = files.keep(print);
        var before = store.files(id).picture();
        change(grant, id, "PHOTO_CROPPED", now -> store.crop(id, crop, picture, print));
        files.dropUnneeded(before);
    }

    void makeFirst(Grant grant, PhotoId id) {
        change(grant, id, "PHOTO_PUT_FIRST", photo -> store.makeFirst(photo.of(), id));
    }

    /** Takes it back. The next one is then the one to show. */
    void withdraw(Grant grant, PhotoId id) {
        change(grant, id, "PHOTO_WITHDRAWN", photo -> {
            store.withdraw(id, clock.instant());
            if (photo.first()) next(photo).ifPresent(next -> store.makeFirst(photo.of(), next.id()));
        });
    }

    private Optional<Photo> next(Photo photo) {
        return store.list(photo.of()).stream()
                .filter(other -> other.withdrawn() == null)
                .findFirst();
    }

    /** Puts back what was taken back. Throws {@link Conflict} when the same file was brought again meanwhile. */
    void restore(Grant grant, PhotoId id) {
        mustBeToChange(grant);
        var of = photos.get(grant, id).of();
        photos.changing(of, () -> {
            if (store.findSame(of, store.files(id).original()).isPresent())
                throw new Conflict("This photo stands already, or was brought again: look at the others first.");
            store.withdraw(id, null);
            if (!store.hasFirst(of)) store.makeFirst(of, id);
            access.record(grant, "PHOTO_RESTORED", id.ref());
            return id;
        });
    }

    private interface Change {
        void to(Photo photo);
    }

    private void change(Grant grant, PhotoId id, String verb, Change change) {
        mustBeToChange(grant);
        photos.changing(photos.get(grant, id).of(), () -> {
            var photo = photos.get(grant, id);
            if (photo.withdrawn() != null) throw new Conflict("This photo was taken back: put it back first.");
            change.to(photo);
            access.record(grant, verb, id.ref());
            return id;
        });
    }

    private static void mustBeToChange(Grant grant) {
        if (grant.act() != Act.CHANGE) throw new IllegalStateException("a grant to look only");
    }
}
