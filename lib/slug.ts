/** An id in small letters, digits and single hyphens between them, e.g. `tello-5gb`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
