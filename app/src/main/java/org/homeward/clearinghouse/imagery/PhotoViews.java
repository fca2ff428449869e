package org.homeward.clearinghouse.imagery;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.stereotype.Component;

/** What the page of a photo needs beside the front door. */
@Component
class PhotoViews {
    private final Photos photos;
    private final PhotoStore store;
    private final PhotoFiles files;
    private final Access access;

    PhotoViews(Photos photos, PhotoStore store, PhotoFiles files, Access access) {
        this.photos = photos;
        this.store = store;
        this.files = files;
        this.access = access;
    }

    PhotoPage page(Grant grant, Photo photo, PhotoPage.Shown shown, PhotoForm form, String error) {
        boolean mayChange = access.may(grant.user(), Act.CHANGE, Ref.Kind.PHOTO);
        var kept = store.files(photo.id());
        return new PhotoPage(
                photo,
                photos.subject(photo.of()),
                kept,
                PhotoWords.size(kept.originalSize()),
                // The whole of it is for who chooses a part.
                shown == PhotoPage.Shown.WHOLE && !mayChange ? PhotoPage.Shown.PICTURE : shown,
                mayChange,
                form,
                error);
    }

    /** All of the original, whatever part of it is shown. */
    Picture whole(Grant grant, PhotoId id, int maxSide) {
        var print = files.develop(store.files(photos.get(grant, id).id()).original(), null, maxSide);
        return new Picture(print.jpeg(), print.width(), print.height());
    }
}
