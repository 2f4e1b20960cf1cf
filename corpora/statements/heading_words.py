"""The headings of job descriptions in both languages, by what they announce.

Entries are lower-case and plain (`corpora.language.normalise`); phrases are separated by commas,
single words by blanks.
"""

from __future__ import annotations

from corpora.statements.listing import phrases, words

DUTY_HEADINGS = phrases("""
    yang kami cari akan, yg kami cari akan, kandidat akan, peserta akan, peserta magang akan,
    tanggung jawab, tanggungjawab, tugas, tugasnya, tugas utamanya, tugas pokok, tugas dan
    fungsi, tupoksi, job desc, job desk, jobdesc, jobdesk, jobdes, job des, jobs desk, job
    description, jobs description, job descriptions, deskripsi pekerjaan, deskripsi kerja,
    deskripsi posisi, deskripsi jabatan, deskripsi tugas, deskripsi magang, deskripsi
    kegiatan, deskripsi, description, uraian tugas, uraian jabatan, uraian pekerjaan, uraian
    kegiatan, ruang lingkup, lingkup kerja, lingkup pekerjaan, lingkup tugas, rincian tugas,
    rincian pekerjaan, rincian kegiatan, detail tugas, detail pekerjaan, gambaran pekerjaan,
    gambaran umum pekerjaan, gambaran tugas, aktivitas, kegiatan, kegiatan magang, peran,
    peranan, fungsi jabatan, ringkasan pekerjaan, ringkasan posisi, ringkasan jabatan,
    ringkasan, ikhtisar jabatan, tujuan jabatan, tujuan posisi, tujuan pekerjaan, tujuan,
    kerjaan, kerjaannya, kerjaan kamu, pekerjaannya, pekerjaan yang dilakukan, bertanggung
    jawab, bertanggungjawab, bertugas, yang bakal kamu kerjakan, yang akan kamu kerjakan, yang
    akan anda kerjakan, yang akan dikerjakan, yang akan kamu lakukan, yang akan anda lakukan,
    yg akan anda lakukan, apa yang akan kamu lakukan, apa yang akan kamu kerjakan, yang kamu
    kerjakan, yang dikerjakan, yang dikerjain, yg dikerjain, yg dikerjakan, kamu akan, anda
    akan, wewenang, kewajiban, output, pekerjaan, hasil kerja, program kerja, agenda kerja,
    what the job looks like, what the role looks like, what you will do, what you'll do, what
    you will be doing, what you'll be doing, what you do, things you will do, you will,
    you'll, your day, your day will include, a typical day, your work, responsibility,
    responsibilities, duty, duties, task, tasks, job responsibilities, role, roles, your role,
    the role, about the role, about the job, about the position, about this role, the job,
    position, job summary, position summary, role summary, summary, job purpose, job overview,
    role overview, purpose, scope, scope of work, in this role, in this role you will, day to
    day, day-to-day, you will be responsible for, you are responsible for, accountabilities,
    deliverables, activities, main activities, job scope, functions, key functions, mission,
    your mission, the work
""")

REQUIREMENT_HEADINGS = phrases("""
    kualifikasi, kualifikasinya, persyaratan, syarat, syaratnya, syarat dan ketentuan,
    requirement, requirements, reqs, req, qualification, qualifications, kriteria, kriteria
    peserta, yang kami cari, yg kami cari, yg kami butuhkan, yang kami butuhkan, yang
    dibutuhkan, yang dicari, kami mencari, orang yang kami cari, skill, skills, skill set,
    skillset, keahlian, kemampuan, kompetensi, keterampilan, hard skill, hard skills, soft
    skill, soft skills, hardskill, softskill, must have, must haves, must-have, nice to have,
    nice-to-have, good to have, preferred, preferences, you have, you bring, you are, what you
    bring, what you have, what you'll need, what you need, what you'll bring, about you, ideal
    candidate, the ideal candidate, candidate profile, your profile, profil kandidat, profil
    ideal, kandidat ideal, pendidikan, education, educational background, latar belakang
    pendidikan, experience, pengalaman, nilai plus, nilai tambah, spesifikasi, spesifikasi
    jabatan, jurusan, program studi, minimum requirements, what we look for, what we're
    looking for, what we are looking for, what we need, who you are, who we're looking for,
    who we are looking for, we are looking for, we're looking for, we need, knowledge,
    pengetahuan, kualifikasi akademik, prasyarat, ketentuan, persyaratan umum, persyaratan
    khusus, competencies, tools, usia, umur, attributes, traits, eligibility
""")

NOISE_HEADINGS = phrases("""
    benefit, benefits, keuntungan, fasilitas, manfaat, yang kamu dapat, yang kamu dapatkan,
    yang anda dapat, yang anda dapatkan, apa yang kamu dapatkan, yang akan kamu dapatkan, yang
    akan anda dapatkan, apa yang akan kamu dapatkan, dapat apa, kamu dapat, dapat, dapet, yang
    didapat, pengalaman belajar, manfaat magang, yang kami tawarkan, kami tawarkan, kami
    menawarkan, what you get, what you'll get, what you will get, what we offer, we offer,
    offer, the offer, perks, why join us, why us, why you'll love it, why work with us,
    mengapa bergabung, kenapa bergabung, tentang kami, tentang perusahaan, about us, about the
    company, about company, company, who we are, profil perusahaan, company profile, company
    overview, perusahaan, lokasi, lokasi kerja, lokasi magang, lokasi penempatan, penempatan,
    penempatan kerja, tempat kerja, alamat, alamat kantor, location, locations, job location,
    work location, placement, gaji, penghasilan, salary, kompensasi, compensation, remunerasi,
    remuneration, uang saku, tunjangan, cara melamar, cara daftar, cara mendaftar, cara apply,
    how to apply, apply, application, lamaran, melamar, kirim lamaran, kirim cv, kontak,
    contact, contact us, narahubung, hubungi, info, informasi, informasi lebih lanjut, info
    lebih lanjut, further information, catatan, note, notes, nb, jam kerja, hari kerja, waktu
    kerja, jadwal kerja, hari dan jam kerja, waktu pelaksanaan, waktu, working hours, working
    days, work schedule, working time, durasi, durasi magang, duration, periode, periode
    magang, period, kuota, jumlah kebutuhan, jumlah posisi, deadline, batas lamaran, batas
    akhir, timeline, email, e-mail, whatsapp, wa, telepon, website, instagram, linkedin,
    subject, subjek, equal opportunity, disclaimer, status, status kerja, sistem kerja, tipe
    pekerjaan, jenis pekerjaan, type, job type, employment type, tanggal, mulai, start date,
    divisi, departemen, department, division, bidang usaha, industri, industry, nama
    perusahaan, tunjangan dan fasilitas, reporting to, reports to, report to, melapor kepada,
    atasan langsung, atasan, bawahan, unit kerja, satuan kerja, golongan, kelas jabatan, grade,
    nomor dokumen, tanggal berlaku, level,
    kode lowongan, tahapan seleksi, culture, budaya
""")

# Headings so telling that a post's name may follow them: "Kualifikasi Staf Gudang".
STRONG_HEADINGS = phrases("""
    tanggung jawab, job desc, job desk, jobdesc, jobdesk, job description, deskripsi
    pekerjaan, uraian tugas, uraian pekerjaan, kualifikasi, persyaratan, requirements,
    responsibilities, qualifications, syarat, tugas, benefit, tentang
""")

# Words that may stand beside a heading's own phrase without making a sentence of it.
HEADING_MODIFIERS = words("""
    utama umum khusus pokok harian kerja pekerjaan posisi jabatan magang internship intern
    peserta calon kandidat karyawan staf staff dan atau and or the a key main core primary
    major general specific minimum minimal basic additional tambahan wajib required essential
    desired preferred your our kami anda kamu didapat didapatkan diperoleh pekerjaannya job
    jobs work role position utamanya detail rinci singkat lengkap ini this these berikut
    sebagai adalah meliputi mencakup antara lain kira-kira kira begini yaitu yakni include
    includes including following are is of for in as follows kegiatan akademik teknis yang di
    bidang dibutuhkan diperlukan diharapkan needed untuk on tentang about lainnya other nya
    with to
""")
