"""The disk: reads what people put there safely, saves generated files, and puts a finished site in place.

`safe_read.read_file` reads ordinary files alone, `lockfile.read_lock_file` the JSON that programs keep,
`files.save` writes pages. Each file is written by `atomic.replace_file`: it has its old bytes or its new ones.

How a built site gets to its place (`cli.build`, and `plugin` for MkDocs alone):

1. `swap.output_lock` makes other programs wait; `swap.recover` removes what killed builds left, and puts back a site
   that one had set aside.
2. `output_records.require_own` refuses a folder in which anything lies that no build put there (`NotOurs`).
3. `swap.fresh_folder` gives an empty folder beside the place, ``.site.<token>.new``; the engine builds into that one.
4. `swap.put_in_place` notes in the record (``.site.stamp``) which files are coming, then exchanges the two folders in
   one step (`swap.exchange`). Where the system cannot, it renames the old one to ``.site.<token>.old`` first; where
   the folder cannot be renamed at all, `file_by_file.replace_file_by_file` replaces its files.
5. The old site is removed, and the record says what is there (`output_records.write_record`).

A program killed before step 4 leaves the old site and a ``.new`` folder; within it, the old site, the new one, or for
a moment neither and an ``.old`` folder, which `swap.recover` puts back at the next start. Only where files are
replaced one by one can a kill leave files of both; the record knows them all, and the next build replaces them.
"""
